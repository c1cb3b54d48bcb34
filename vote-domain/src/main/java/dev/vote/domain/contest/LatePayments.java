package dev.vote.domain.contest;

/** What becomes of a payment that was made after the close: the gateway's {@code paid_at} decides, not when we heard. */
public enum LatePayments {
    /** a person decides: credit or refund */
    REVIEW,
    /** no votes, and the money goes back by itself */
    REFUND,
    /** counts if its checkout was started before the close */
    COUNT_IF_STARTED_IN_TIME
}
