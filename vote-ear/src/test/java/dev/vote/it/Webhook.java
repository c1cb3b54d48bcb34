package dev.vote.it;

import dev.vote.sandbox.gateway.StandInSettings;
import dev.vote.sandbox.gateway.WebhookSignature;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

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

    /** So much of it was given back. */
    static Webhook refunded(String reference, long amountMinor) {
        return of("""
                {"event":"refund.processed","data":{"status":"processed","transaction_reference":"%s","refund_reference":"TRF_1",\
                "amount":"%d","currency":"NGN","processor":"mpgs_zen","integration":100982,"domain":"test"}}""".formatted(reference, amountMinor));
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
