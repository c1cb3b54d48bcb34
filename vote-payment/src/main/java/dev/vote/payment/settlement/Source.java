package dev.vote.payment.settlement;

/** The road by which evidence came. */
public enum Source {
    /** a message that the gateway signed */
    WEBHOOK,
    /** the gateway's reply when asked about one charge */
    VERIFY,
    /** a line of the gateway's own list */
    LIST
}
