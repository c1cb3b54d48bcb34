package dev.vote.payment.webhook;

/** What became of a message that claims to come from a gateway. */
public enum WebhookReceipt {
    /** understood and committed, or not ours: the sender needn't try again */
    DONE,
    /** not signed by the gateway; nothing of it was kept */
    BAD_SIGNATURE,
    /** signed, but not a message that can be read; nothing of it was kept */
    UNREADABLE,
    /** no gateway of that name */
    UNKNOWN_GATEWAY
}
