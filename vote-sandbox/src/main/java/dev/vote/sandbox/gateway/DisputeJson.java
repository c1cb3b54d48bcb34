package dev.vote.sandbox.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The shape of a dispute, as a row and in an event: both tell the whole transaction. */
final class DisputeJson {

    private DisputeJson() {}

    static ObjectNode row(Dispute dispute, Charge charge) {
        ObjectNode data = Json.object();
        data.put("id", dispute.id()).put("refund_amount", dispute.amountMinor());
        data.put("currency", charge.outcome().currency());
        data.put("status", dispute.status().text());
        data.put("resolution", dispute.resolution().isEmpty() ? null : dispute.resolution());
        data.put("domain", charge.outcome().domain());
        data.set("transaction", ChargeJson.plain(charge));
        data.putNull("transaction_reference").put("category", "chargeback");
        data.set("customer", ChargeJson.customer(charge));
        addCard(data, charge.outcome().card());
        data.put("dueAt", Json.date(dispute.dueAt()));
        data.put("resolvedAt", dispute.resolvedAt().map(Json::date).orElse(null));
        data.putNull("evidence").putNull("attachments");
        data.put("note", dispute.message().isEmpty() ? null : dispute.message());
        addTalk(data, dispute);
        data.put("createdAt", Json.date(dispute.createdAt()));
        return data.put("updatedAt", Json.date(dispute.updatedAt()));
    }

    private static void addCard(ObjectNode data, String card) {
        if (card.length() < 10) {
            data.putNull("bin").putNull("last4");
        } else {
            data.put("bin", card.substring(0, 6)).put("last4", card.substring(card.length() - 4));
        }
    }

    private static void addTalk(ObjectNode data, Dispute dispute) {
        String by = "sandbox@example.com";
        data.putArray("history")
                .addObject()
                .put("status", dispute.status().text())
                .put("by", by)
                .put("createdAt", Json.date(dispute.updatedAt()));
        data.putArray("messages")
                .addObject()
                .put("sender", by)
                .put("body", "Customer complained about debit without value")
                .put("createdAt", Json.date(dispute.createdAt()));
    }
}
