package dev.vote.sandbox.gateway;

import java.time.Instant;

/**
 * Money on its way back. Moves from {@code pending} by itself, announces every state, and ends as the charge's test card
 * says.
 *
 * @param reference the charge's
 * @param amountMinor in minor units of the charge's currency
 * @param retried whether the merchant gave the payer's bank account after it needed attention; it then succeeds
 */
public record Refund(
        long id,
        String reference,
        long amountMinor,
        String customerNote,
        String merchantNote,
        RefundStatus status,
        boolean retried,
        Instant createdAt,
        Instant updatedAt) {

    Refund become(RefundStatus next, Instant now) {
        if (!status.mayBecome(next)) {
            throw new IllegalStateException("refund " + id + " is " + status.text() + ", not to become " + next.text());
        }
        boolean again = retried || status == RefundStatus.NEEDS_ATTENTION;
        return new Refund(id, reference, amountMinor, customerNote, merchantNote, next, again, createdAt, now);
    }
}
