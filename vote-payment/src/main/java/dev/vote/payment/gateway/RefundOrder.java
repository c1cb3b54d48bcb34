package dev.vote.payment.gateway;

import dev.vote.domain.money.Money;
import dev.vote.domain.payment.Reference;

/**
 * A wish to give money back.
 *
 * @param reason for the merchant's own records
 */
public record RefundOrder(Reference reference, Money amount, String reason) {}
