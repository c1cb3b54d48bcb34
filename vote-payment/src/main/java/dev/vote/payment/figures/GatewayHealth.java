package dev.vote.payment.figures;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How the gateway's messages and our questions are doing.
 *
 * @param lastWebhook when one last came; absent if none ever did
 * @param lastHour messages of the last hour by what became of them, most frequent first
 * @param due payments that should have been asked about by now
 * @param oldestDue since when
 */
public record GatewayHealth(
        Optional<Instant> lastWebhook, List<Outcomes> lastHour, long due, Optional<Instant> oldestDue) {

    /** @param source webhook, or our own question @param outcome what settlement said */
    public record Outcomes(String source, String outcome, long events) {}
}
