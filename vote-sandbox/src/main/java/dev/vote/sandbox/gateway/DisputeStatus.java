package dev.vote.sandbox.gateway;

import java.util.Set;

/** Paystack's documentation (Disputes): the four documented states of a dispute. */
public enum DisputeStatus {
    AWAITING_MERCHANT("awaiting-merchant-feedback"),
    AWAITING_BANK("awaiting-bank-feedback"),
    PENDING("pending"),
    RESOLVED("resolved");

    private final String text;

    DisputeStatus(String text) {
        this.text = text;
    }

    /** As it stands in the data. */
    public String text() {
        return text;
    }

    boolean mayBecome(DisputeStatus next) {
        return switch (this) {
            case AWAITING_MERCHANT -> Set.of(AWAITING_BANK, PENDING, RESOLVED).contains(next);
            case AWAITING_BANK, PENDING -> Set.of(AWAITING_MERCHANT, RESOLVED).contains(next);
            case RESOLVED -> false;
        };
    }
}
