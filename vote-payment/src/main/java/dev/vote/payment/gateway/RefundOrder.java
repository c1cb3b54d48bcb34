package dev.vote.payment.gateway;

import dev.vote.domain.payment.Reference;

/**
 * A wish to give back all that was taken for a charge.
 *
 * @param reason for the merchant's own records
 */
public record RefundOrder(Reference reference, String reason) {}
