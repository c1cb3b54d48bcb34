package dev.vote.payment.gateway;

import dev.vote.domain.payment.Reference;

/**
 * A report together with what it was read from, which is kept as evidence.
 *
 * @param body the gateway's reply, byte for byte
 */
public record GatewayAnswer(GatewayReport report, byte[] body) {

    /** Gateways have been seen to answer about another charge than the one that they were asked about. */
    public boolean isAbout(Reference reference) {
        return report.reference().equals(reference.value());
    }
}
