package dev.vote.domain.audit;

import java.io.Serializable;

/** A contest of which the trail has entries. */
public record AuditedContest(long id, String title) implements Serializable {}
