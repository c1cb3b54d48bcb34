package dev.vote.payment.gateway;

/**
 * A report of a dispute together with what it was read from, which is kept as evidence.
 *
 * @param body the gateway's reply, byte for byte, or a line of its list
 */
public record DisputeAnswer(DisputeReport report, byte[] body) {}
