package dev.vote.payment.settlement;

import dev.vote.domain.payment.Reference;
import dev.vote.payment.gateway.DisputeAnswer;
import dev.vote.payment.gateway.DisputeReport;
import dev.vote.payment.gateway.GatewayAnswer;
import dev.vote.payment.gateway.GatewayMode;
import dev.vote.payment.gateway.GatewayReport;
import dev.vote.payment.gateway.ListedRefund;
import dev.vote.payment.gateway.PaymentGateway;
import java.time.Instant;
import java.util.Optional;

/**
 * Proof of what a gateway did, from the gateway itself: settlement judges it, and keeps it.
 *
 * @param gateway the gateway's name
 * @param mode whether we ask that gateway for test or for live money
 * @param event the gateway's word for the kind of message, such as {@code charge.success}
 * @param body as received, byte for byte
 * @param report what it says of a charge; empty for a kind of message that we don't act on
 * @param dispute what it says of a dispute about a charge; it moves no votes
 */
public record Evidence(
        String gateway,
        GatewayMode mode,
        Source source,
        String event,
        byte[] body,
        Instant receivedAt,
        Optional<GatewayReport> report,
        Optional<DisputeReport> dispute) {

    /** A reply to our own question. */
    public static Evidence verified(PaymentGateway gateway, GatewayAnswer answer, Instant receivedAt) {
        return new Evidence(
                gateway.name(),
                gateway.mode(),
                Source.VERIFY,
                "verify." + answer.report().word(),
                answer.body(),
                receivedAt,
                Optional.of(answer.report()),
                Optional.empty());
    }

    /** What it told of a dispute. @param source that we asked about it, or a line of the gateway's list */
    public static Evidence disputed(PaymentGateway gateway, Source source, DisputeAnswer answer, Instant receivedAt) {
        return new Evidence(
                gateway.name(),
                gateway.mode(),
                source,
                "dispute." + answer.report().news().word(),
                answer.body(),
                receivedAt,
                Optional.empty(),
                Optional.of(answer.report()));
    }

    /** A line of the gateway's list of refunds. @param reference of the charge, which the line itself needn't name */
    public static Evidence refunded(
            PaymentGateway gateway, ListedRefund refund, Reference reference, Instant receivedAt) {
        return new Evidence(
                gateway.name(),
                gateway.mode(),
                Source.LIST,
                "refund." + refund.report().word(),
                refund.body(),
                receivedAt,
                Optional.of(refund.given().of(reference.value())),
                Optional.empty());
    }

    /** The charge that it is about, if it says. */
    public Optional<String> reference() {
        return report.map(GatewayReport::reference).or(() -> dispute.map(DisputeReport::reference));
    }
}
