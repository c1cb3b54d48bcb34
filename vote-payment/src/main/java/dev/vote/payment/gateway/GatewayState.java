package dev.vote.payment.gateway;

/** What a gateway says of a charge, in our words. */
public enum GatewayState {
    PAID,
    /** begun, and not yet decided; the voter may not even have seen the page */
    PENDING,
    FAILED,
    /** taken and given back, all of it */
    REVERSED,
    /** something was given back: the amount is that, and not what was taken */
    REFUNDED,
    /** giving something back was begun, or goes on: nothing has gone yet */
    REFUNDING,
    /** giving something back failed, or needs what the gateway doesn't have: nothing has gone */
    REFUND_STOPPED,
    /** a word that we don't know: never taken for a failure */
    UNKNOWN
}
