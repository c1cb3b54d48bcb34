package dev.vote.domain.review;

/** How far a decision is. All but the first are for good. */
public enum DecisionState {
    /** waits for the second person */
    PROPOSED,
    /** carried out, in the transaction that says so */
    APPROVED,
    /** the second person said no */
    REJECTED,
    /** the first person changed their mind */
    WITHDRAWN
}
