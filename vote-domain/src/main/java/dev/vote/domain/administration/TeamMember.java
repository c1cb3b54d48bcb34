package dev.vote.domain.administration;

/** Somebody who may organise a contest. @param email of the account */
public record TeamMember(long staffId, String name, String email) {}
