package dev.vote.payment.review;

/**
 * That the gateway was asked just now, and doesn't say that it has a payment's money.
 *
 * @param word its own for the charge, or that it has never heard of it; for the audit trail
 */
public record NoMoney(String word) {}
