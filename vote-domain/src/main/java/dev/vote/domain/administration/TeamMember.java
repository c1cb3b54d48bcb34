package dev.vote.domain.administration;

import java.io.Serializable;

/** Somebody who may organise a contest. @param email of the account */
public record TeamMember(long staffId, String name, String email) implements Serializable {}
