package dev.vote.payment.gateway;

/** What a gateway says of a charge, in our words. */
public enum GatewayState {
    PAID,
    /** begun, and not yet decided; the voter may not even have seen the page */
    PENDING,
    FAILED,
    /** taken and given back */
    REVERSED,
    /** a word that we don't know: never taken for a failure */
    UNKNOWN
}
