package dev.vote.payment.gateway;

/** Whether a gateway moves real money. The two never mix. */
public enum GatewayMode {
    TEST,
    LIVE
}
