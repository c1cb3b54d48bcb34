package dev.vote.sandbox.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;

/** The shapes of a refund: as an answer to create, as a row, and in an event. They differ at Paystack, so they differ here. */
final class RefundJson {

    private static final int INTEGRATION = 100_982;
    private static final Duration EXPECTED = Duration.ofDays(8);

    private RefundJson() {}

    /** Create tells the whole transaction. */
    static ObjectNode created(Refund refund, Charge charge) {
        ObjectNode data = common(refund, charge);
        data.set("transaction", ChargeJson.plain(charge));
        return data.put("deducted_amount", 0).put("fully_deducted", false);
    }

    /** List and fetch tell the transaction's id only. */
    static ObjectNode row(Refund refund, Charge charge) {
        ObjectNode data = common(refund, charge);
        boolean processed = refund.status() == RefundStatus.PROCESSED;
        data.put("transaction", charge.id()).putNull("dispute").putNull("settlement");
        data.put("deducted_amount", processed ? refund.amountMinor() : 0).put("fully_deducted", processed);
        return data.put("refunded_at", processed ? Json.date(refund.updatedAt()) : null);
    }

    static ObjectNode event(Refund refund, Charge charge) {
        boolean processed = refund.status() == RefundStatus.PROCESSED;
        ObjectNode data = Json.object();
        data.put("status", refund.status().text());
        data.put("transaction_reference", refund.reference());
        data.put("refund_reference", processed ? "TRF_" + refund.id() : null);
        data.put("amount", refund.amountMinor());
        data.put("currency", charge.outcome().currency());
        data.put("processor", "instant-transfer");
        data.set("customer", ChargeJson.customer(charge).retain("first_name", "last_name", "email"));
        return data.put("integration", INTEGRATION)
                .put("domain", charge.outcome().domain());
    }

    private static ObjectNode common(Refund refund, Charge charge) {
        ObjectNode data = Json.object();
        data.put("integration", INTEGRATION).put("channel", "card");
        data.put("merchant_note", refund.merchantNote()).put("customer_note", refund.customerNote());
        data.put("status", refund.status().text()).put("refunded_by", "sandbox@example.com");
        data.put("expected_at", Json.date(refund.createdAt().plus(EXPECTED)));
        data.put("currency", charge.outcome().currency());
        data.put("domain", charge.outcome().domain());
        data.put("amount", refund.amountMinor()).put("id", refund.id());
        data.put("createdAt", Json.date(refund.createdAt()));
        return data.put("updatedAt", Json.date(refund.updatedAt()));
    }
}
