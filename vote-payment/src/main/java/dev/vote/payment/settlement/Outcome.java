package dev.vote.payment.settlement;

/** What became of one piece of evidence. */
public enum Outcome {
    /** the votes are counted now */
    CREDITED,
    /** the payment had been settled before: nothing was done */
    ALREADY_SETTLED,
    /** money was taken but a person must decide: no votes */
    REVIEW,
    /** the gateway says that the payment failed */
    FAILED,
    /** it doesn't say that money was taken: the payment stays as it is */
    NOT_PAID,
    /** the gateway gave back what we had credited: for the desk that handles reversals */
    REVERSED_AT_GATEWAY,
    /** no payment of ours has that reference */
    UNKNOWN_REFERENCE,
    /** a kind of message that we don't act on */
    IGNORED
}
