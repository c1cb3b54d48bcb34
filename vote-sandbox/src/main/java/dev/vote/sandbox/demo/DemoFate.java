package dev.vote.sandbox.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What became of a purchase, in the words of Vote's tables.
 *
 * @param sent whether the voter was sent to the gateway's page
 * @param channel how the voter paid; empty where no money was taken
 * @param message the gateway's words about a failure
 * @param reviewReason why a person must look
 */
record DemoFate(
        String status,
        boolean sent,
        Optional<String> channel,
        Optional<String> message,
        Optional<String> reviewReason,
        Optional<Instant> paidAt,
        Optional<Instant> creditedAt) {

    static DemoFate credited(String channel, Instant paidAt, Duration delay) {
        return new DemoFate(
                "CREDITED",
                true,
                Optional.of(channel),
                Optional.empty(),
                Optional.empty(),
                Optional.of(paidAt),
                Optional.of(paidAt.plus(delay)));
    }

    static DemoFate inReview(String reason, String channel, Instant paidAt) {
        return new DemoFate(
                "REVIEW",
                true,
                Optional.of(channel),
                Optional.empty(),
                Optional.of(reason),
                Optional.of(paidAt),
                Optional.empty());
    }

    static DemoFate failed(String message) {
        return unpaid("FAILED", true, Optional.of(message));
    }

    static DemoFate unfinished(String status, boolean sent) {
        return unpaid(status, sent, Optional.empty());
    }

    private static DemoFate unpaid(String status, boolean sent, Optional<String> message) {
        return new DemoFate(
                status, sent, Optional.empty(), message, Optional.empty(), Optional.empty(), Optional.empty());
    }

    boolean isCredited() {
        return creditedAt.isPresent();
    }

    boolean isInReview() {
        return reviewReason.isPresent();
    }
}
