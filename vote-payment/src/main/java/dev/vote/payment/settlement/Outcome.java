package dev.vote.payment.settlement;

/** What became of one piece of evidence. */
public enum Outcome {
    /** the votes are counted now */
    CREDITED,
    /** the payment had been settled before: nothing was done */
    ALREADY_SETTLED,
    /** money was taken but a person must decide: no votes */
    REVIEW,
    /** paid after the close: no votes, and the money goes back by itself */
    GIVING_BACK,
    /** the gateway says that the payment failed */
    FAILED,
    /** it doesn't say that money was taken: the payment stays as it is */
    NOT_PAID,
    /** the gateway gave the money back: no votes any more */
    REVERSED,
    /** it gave back a part of the money, or other money than was taken: nothing is done, and a person must look */
    PARTLY_RETURNED,
    /** it tells of a refund that hasn't gone through: the desk's, if it is that, is asked about at once */
    REFUND_NOTED,
    /** it tells of a dispute, which is noted; votes go by what is said of the charge */
    DISPUTE_NOTED,
    /** no payment of ours has that reference */
    UNKNOWN_REFERENCE,
    /** a kind of message that we don't act on */
    IGNORED
}
