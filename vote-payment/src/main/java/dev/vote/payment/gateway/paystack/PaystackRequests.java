package dev.vote.payment.gateway.paystack;

import dev.vote.payment.gateway.Charge;
import dev.vote.payment.gateway.RefundOrder;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/** What we send to Paystack, in its words. */
final class PaystackRequests {

    private PaystackRequests() {}

    static JsonObject initialize(Charge charge) {
        return Json.createObjectBuilder()
                .add("email", charge.email())
                .add("amount", charge.price().amountMinor())
                .add("currency", charge.price().currencyCode())
                .add("reference", charge.reference().value())
                .add("callback_url", charge.returnUrl().toString())
                .add(
                        "metadata",
                        Json.createObjectBuilder()
                                .add("cancel_action", charge.cancelUrl().toString()))
                .build();
    }

    /** Without an amount: all of it. */
    static JsonObject refund(RefundOrder order) {
        JsonObjectBuilder request = Json.createObjectBuilder()
                .add("transaction", order.reference().value())
                .add("merchant_note", order.reason());
        order.amountMinor().ifPresent(minor -> request.add("amount", minor));
        return request.build();
    }
}
