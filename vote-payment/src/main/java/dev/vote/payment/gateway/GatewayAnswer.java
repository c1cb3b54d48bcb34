package dev.vote.payment.gateway;

/**
 * A report together with what it was read from, which is kept as evidence.
 *
 * @param body the gateway's reply, byte for byte
 */
public record GatewayAnswer(GatewayReport report, byte[] body) {}
