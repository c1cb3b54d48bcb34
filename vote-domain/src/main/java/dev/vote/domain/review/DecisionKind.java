package dev.vote.domain.review;

/** What people want done with a payment. Each takes two of them: one proposes, another approves. */
public enum DecisionKind {
    /** count its votes, of what is in review */
    CREDIT,
    /** don't count it, and keep its money, of what is in review */
    DISMISS,
    /** take its votes back, of what was credited without money */
    REVERSE
}
