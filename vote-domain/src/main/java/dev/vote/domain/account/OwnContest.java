package dev.vote.domain.account;

import java.io.Serializable;

/** A contest that is somebody's own. */
public record OwnContest(long id, String title) implements Serializable {}
