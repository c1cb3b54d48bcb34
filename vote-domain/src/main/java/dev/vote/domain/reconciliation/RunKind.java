package dev.vote.domain.reconciliation;

/** Why a reconciliation runs. */
public enum RunKind {
    /** by itself, over the last few days */
    HOURLY,
    /** by itself once a day, over the last weeks */
    NIGHTLY,
    /** because somebody asked */
    ASKED
}
