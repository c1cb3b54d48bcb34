package dev.vote.sandbox.gateway;

/** The calls of Paystack's API that the stand-in answers, by the name that fault rules and call counters use. */
public enum Endpoint {
    INITIALIZE("initialize"),
    VERIFY("verify"),
    LIST("list"),
    FETCH("fetch"),
    TIMELINE("timeline"),
    TOTALS("totals"),
    REFUND_CREATE("refund.create"),
    REFUND_LIST("refund.list"),
    REFUND_FETCH("refund.fetch"),
    REFUND_RETRY("refund.retry"),
    DISPUTE_LIST("dispute.list"),
    DISPUTE_FETCH("dispute.fetch"),
    DISPUTE_OF_TRANSACTION("dispute.transaction"),
    DISPUTE_RESOLVE("dispute.resolve");

    private final String text;

    Endpoint(String text) {
        this.text = text;
    }

    /** As it is written in a fault rule's {@code where} and in the call counters. */
    public String text() {
        return text;
    }
}
