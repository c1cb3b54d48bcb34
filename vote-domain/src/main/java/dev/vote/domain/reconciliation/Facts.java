package dev.vote.domain.reconciliation;

/**
 * What both say of one payment, in short: state, amount, currency, time. Empty where one of them knows nothing of it.
 *
 * @param ours such as {@code CREDITED 500.00 NGN 2026-06-01T12:00:20Z}
 * @param theirs such as {@code success 400.00 NGN 2026-06-01T12:00:20Z}, with the gateway's own word
 */
public record Facts(String ours, String theirs) {}
