package dev.vote.sandbox.gateway;

import java.util.Set;

/** Paystack's documentation (Refunds): pending, processing, then processed, failed or needs-attention. */
public enum RefundStatus {
    PENDING("pending"),
    PROCESSING("processing"),
    PROCESSED("processed"),
    FAILED("failed"),
    NEEDS_ATTENTION("needs-attention");

    private final String text;

    RefundStatus(String text) {
        this.text = text;
    }

    /** As it stands in the data, and in the event's name after {@code refund.}. */
    public String text() {
        return text;
    }

    boolean mayBecome(RefundStatus next) {
        return switch (this) {
            case PENDING -> next == PROCESSING;
            case PROCESSING -> Set.of(PROCESSED, FAILED, NEEDS_ATTENTION).contains(next);
            case NEEDS_ATTENTION -> next == PENDING;
            case PROCESSED, FAILED -> false;
        };
    }

    /** Whether the gateway still moves it by itself. */
    boolean moving() {
        return this == PENDING || this == PROCESSING;
    }
}
