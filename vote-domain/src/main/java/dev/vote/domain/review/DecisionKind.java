package dev.vote.domain.review;

/** What a person wants done with a payment in review. */
public enum DecisionKind {
    /** count its votes; another person must approve */
    CREDIT,
    /** don't count it */
    DISMISS
}
