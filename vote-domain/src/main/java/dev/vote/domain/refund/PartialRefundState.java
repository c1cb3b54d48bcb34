package dev.vote.domain.refund;

/** How far a partial refund is. */
public enum PartialRefundState {
    /** for a person to look at */
    OPEN,
    /** a person looked, and nothing is to be done; another one opens it again */
    DISMISSED,
    /** the rest of the money went back too */
    GONE
}
