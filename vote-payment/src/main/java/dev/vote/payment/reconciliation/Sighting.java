package dev.vote.payment.reconciliation;

import dev.vote.domain.reconciliation.Facts;

/**
 * A difference that a run saw.
 *
 * @param line as it is now
 * @param facts what both said then
 */
public record Sighting(DifferenceLine line, Facts facts) {}
