package dev.vote.it;

import dev.vote.sandbox.gateway.StandInSettings;
import dev.vote.sandbox.gateway.WebhookSignature;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** A webhook made by hand, as the gateway would send it. */
record Webhook(byte[] body) {

    private static final String PATH = "/api/webhooks/paystack";

    static Webhook of(String body) {
        return new Webhook(body.getBytes(StandardCharsets.UTF_8));
    }

    /** The payment was paid as ordered. */
    static Webhook paid(String reference, long amountMinor) {
        return of("""
                {"event":"charge.success","data":{"id":302961,"domain":"test","status":"success","reference":"%s",\
                "amount":%d,"currency":"NGN","channel":"card","gateway_response":"Successful"}}""".formatted(reference, amountMinor));
    }

    /** The same, at that moment by the gateway's clock. */
    static Webhook paidAt(String reference, long amountMinor, Instant at) {
        return of(new String(paid(reference, amountMinor).body(), StandardCharsets.UTF_8)
                .replace("\"channel\"", "\"paid_at\":\"" + at + "\",\"channel\""));
    }

    /** So much of it was given back. */
    static Webhook refunded(String reference, long amountMinor) {
        return refunded(reference, amountMinor, "TRF_1");
    }

    /** @param refund the gateway's name for it */
    static Webhook refunded(String reference, long amountMinor, String refund) {
        return of("""
                {"event":"refund.processed","data":{"status":"processed","transaction_reference":"%s","refund_reference":"%s",\
                "amount":"%d","currency":"NGN","processor":"mpgs_zen","integration":100982,"domain":"test"}}""".formatted(reference, refund, amountMinor));
    }

    /** Such a step of a dispute, by its own name. @param status with {@code resolution}, the gateway's words for its state */
    static Webhook dispute(
            String step, String reference, String id, String status, String resolution, Instant updatedAt) {
        return of("""
                {"event":"charge.dispute.%s","data":{"id":"%s","refund_amount":20000,"currency":"NGN","status":"%s",\
                "resolution":"%s","domain":"test","category":"chargeback","transaction":{"id":896467688,"reference":"%s",\
                "status":"success","amount":20000,"currency":"NGN","customer":{"email":"voter@example.com"}},\
                "dueAt":"%s","created_at":"%s","updated_at":"%s"}}""".formatted(
                        step, id, status, resolution, reference, updatedAt.plusSeconds(57_600), updatedAt, updatedAt));
    }

    /** The same message in other bytes, as a repeat that the gateway writes anew. */
    Webhook rewritten(int number) {
        return of(new String(body, StandardCharsets.UTF_8) + " ".repeat(number));
    }

    HttpResponse<String> deliver() {
        return deliverTo("");
    }

    HttpResponse<String> deliver(String signature) {
        return deliver("", signature);
    }

    /** @param server the address of another server's application */
    HttpResponse<String> deliverTo(String server) {
        return deliver(server, WebhookSignature.of(body, StandInSettings.SANDBOX_SECRET));
    }

    private HttpResponse<String> deliver(String server, String signature) {
        return Http.post(
                server + PATH,
                BodyPublishers.ofByteArray(body),
                "Content-Type",
                "application/json",
                WebhookSignature.HEADER,
                signature);
    }

    HttpResponse<String> deliverUnsigned() {
        return Http.post(PATH, BodyPublishers.ofByteArray(body), "Content-Type", "application/json");
    }
}
