package dev.vote.payment.evidence;

import dev.vote.payment.settlement.Outcome;
import dev.vote.payment.settlement.Source;
import java.time.Instant;
import java.util.Optional;

/**
 * A piece of evidence as it was kept, without its body.
 *
 * @param event the gateway's word for the kind of message, such as {@code charge.success}
 * @param reference the charge that it names; it may be nobody's of ours
 * @param outcome what became of it when it came first
 * @param lastOutcome what became of it when the same bytes came again; empty if they came once
 * @param deliveries how often the same bytes came
 * @param bytes how long the body is
 * @param digest SHA-256 of the body, in lower-case hex
 */
public record KeptEvent(
        long id,
        String gateway,
        Source source,
        String event,
        Optional<String> reference,
        Outcome outcome,
        Optional<Outcome> lastOutcome,
        Instant receivedAt,
        Instant lastReceivedAt,
        int deliveries,
        int bytes,
        String digest) {}
