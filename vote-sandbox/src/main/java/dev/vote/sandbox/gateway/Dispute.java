package dev.vote.sandbox.gateway;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Optional;

/**
 * A payer's complaint at the bank. Waits for the merchant until it is due, and is then accepted by itself.
 *
 * @param reference the charge's
 * @param amountMinor what the payer wants back, in minor units of the charge's currency
 * @param resolution {@code merchant-accepted}, {@code auto-accepted} or {@code declined}; empty until it is resolved
 * @param message what the merchant said when it answered; empty until then
 */
public record Dispute(
        long id,
        String reference,
        long amountMinor,
        DisputeStatus status,
        String resolution,
        String message,
        Instant createdAt,
        Instant dueAt,
        Instant updatedAt) {

    Dispute become(DisputeStatus next, String how, Instant now) {
        if (!status.mayBecome(next)) {
            throw ApiError.invalid("Dispute is " + status.text() + " and can't become " + next.text());
        }
        return new Dispute(id, reference, amountMinor, next, how, message, createdAt, dueAt, now);
    }

    Dispute answered(String words) {
        return new Dispute(id, reference, amountMinor, status, resolution, words, createdAt, dueAt, updatedAt);
    }

    @JsonIgnore
    Optional<Instant> resolvedAt() {
        return status == DisputeStatus.RESOLVED ? Optional.of(updatedAt) : Optional.empty();
    }
}
