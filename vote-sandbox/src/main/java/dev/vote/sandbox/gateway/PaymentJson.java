package dev.vote.sandbox.gateway;

import java.time.Instant;
import java.time.format.DateTimeParseException;

/** How a control call says how to pay: {@code card, paidAt, amount, requestedAmount, currency, domain, webhook}. */
final class PaymentJson {

    private PaymentJson() {}

    /** @throws IllegalArgumentException in words for the caller */
    static Payment read(WebRequest request) {
        Payment payment = Payment.with(request.field("card")
                .map(number -> number.replaceAll("[\\s-]", ""))
                .orElse(TestCard.SUCCESS.number()));
        if (request.body().has("paidAt")) {
            payment = payment.paidAt(instant(request.field("paidAt").orElse("")));
        }
        if (request.body().has("amount")) {
            payment = payment.amountMinor(request.body().get("amount").asLong());
        }
        if (request.body().has("requestedAmount")) {
            payment = payment.requestedAmountMinor(
                    request.body().get("requestedAmount").asLong());
        }
        if (request.body().has("currency")) {
            payment = payment.currency(request.body().get("currency").asText());
        }
        if (request.body().has("domain")) {
            payment = payment.domain(request.body().get("domain").asText());
        }
        return request.body().path("webhook").asBoolean(true) ? payment : payment.withoutWebhook();
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("paidAt must be as 2024-08-22T09:15:02Z", e);
        }
    }
}
