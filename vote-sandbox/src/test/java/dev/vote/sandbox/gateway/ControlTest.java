package dev.vote.sandbox.gateway;

import static dev.vote.sandbox.gateway.Merchant.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ControlTest {

    private Receiver receiver;
    private PaystackStandIn standIn;
    private Merchant operator;

    @BeforeEach
    void start() throws IOException {
        receiver = new Receiver();
        standIn = PaystackStandIn.start(StandInSettings.defaults());
        operator = Merchant.of(standIn).withKey("none");
        standIn.charges().open(ChargeRequest.of("V-1", "ada@example.com", 10_000, "NGN"));
    }

    @AfterEach
    void stop() {
        standIn.close();
        receiver.close();
    }

    @Test
    void aChargeIsPaidWithoutABrowser() throws IOException {
        operator.send("PUT", "/sandbox/settings/webhook-url", "{\"url\": \"" + receiver.url() + "\"}");
        HttpResponse<String> response = operator.post("/sandbox/charges/V-1/pay", "");

        assertThat(json(response).path("status").asText()).isEqualTo("success");
        await().until(() -> receiver.received().size() == 1);
        await().until(() -> json(operator.get("/sandbox/webhooks?reference=V-1"))
                .path(0)
                .path("note")
                .asText()
                .equals("done"));
    }

    @Test
    void aPaymentIsAsTheCallSays() throws IOException {
        HttpResponse<String> response = operator.post("/sandbox/charges/V-1/pay", """
                {"paidAt": "2026-01-02T03:04:05Z", "amount": 12000, "requestedAmount": 11000,
                 "currency": "GHS", "domain": "live", "webhook": false}""");

        assertThat(json(response).path("paid_at").asText()).isEqualTo("2026-01-02T03:04:05.000Z");
        assertThat(json(response).path("amount").asLong()).isEqualTo(12_000);
        assertThat(json(response).path("requested_amount").asLong()).isEqualTo(11_000);
        assertThat(json(response).path("currency").asText()).isEqualTo("GHS");
        assertThat(json(response).path("domain").asText()).isEqualTo("live");
        assertThat(standIn.webhooks().log()).isEmpty();
    }

    @Test
    void aPaidChargeIsReversedAndRestored() throws IOException {
        standIn.charges().pay("V-1");

        assertThat(status(operator.post("/sandbox/charges/V-1/reverse", ""))).isEqualTo("reversed");
        assertThat(status(operator.post("/sandbox/charges/V-1/restore", ""))).isEqualTo("success");
    }

    @Test
    void moneyGoesBackInPartsAndThenAllOfIt() throws IOException {
        standIn.charges().pay("V-1");

        HttpResponse<String> part = operator.post("/sandbox/charges/V-1/refund", "{\"amount\": 4000}");
        assertThat(part.statusCode()).isEqualTo(201);
        assertThat(json(part).path("amount").asLong()).isEqualTo(4_000);
        assertThat(status(operator.get("/sandbox/charges/V-1"))).isEqualTo("success");
        assertThat(json(operator.post("/sandbox/charges/V-1/refund", ""))
                        .path("amount")
                        .asLong())
                .isEqualTo(6_000);
        assertThat(operator.post("/sandbox/charges/V-1/refund", "").statusCode())
                .isEqualTo(400);
    }

    @Test
    void theFirstPageHasAButtonForWhatCanHappenToMoney() throws IOException {
        standIn.charges().pay("V-1");
        assertThat(operator.get("/").body())
                .contains("/dashboard/V-1/refund", "/dashboard/V-1/dispute", "/dashboard/V-1/reverse");

        assertThat(operator.postForm("/dashboard/V-1/refund", "amount=40.50").statusCode())
                .isEqualTo(303);
        assertThat(operator.get("/").body()).contains("NGN 40.50 given back");
        assertThat(operator.postForm("/dashboard/V-1/refund", "amount=1000").body())
                .contains("cannot be greater");
        operator.postForm("/dashboard/V-1/dispute", "");
        assertThat(operator.get("/").body()).contains("disputed", "/dashboard/V-1/resolve");
        operator.postForm("/dashboard/V-1/resolve", "resolution=declined");
        assertThat(status(operator.get("/sandbox/charges/V-1"))).isEqualTo("success");
        operator.postForm("/dashboard/V-1/dispute", "");
        operator.postForm("/dashboard/V-1/resolve", "resolution=auto-accepted");
        assertThat(status(operator.get("/sandbox/charges/V-1"))).isEqualTo("reversed");
        operator.postForm("/dashboard/V-1/restore", "");
        operator.postForm("/dashboard/V-1/reverse", "");
        assertThat(status(operator.get("/sandbox/charges/V-1"))).isEqualTo("reversed");
        assertThat(operator.postForm("/dashboard/V-1/reverse", "").statusCode()).isEqualTo(409);
    }

    @Test
    void aChargeIsDeclinedAndLeft() throws IOException {
        assertThat(status(operator.post("/sandbox/charges/V-1/walk-away", ""))).isEqualTo("abandoned");
        assertThat(status(operator.post("/sandbox/charges/V-1/decline", ""))).isEqualTo("failed");
        assertThat(status(operator.get("/sandbox/charges/V-1"))).isEqualTo("failed");
        assertThat(json(operator.get("/sandbox/charges"))).hasSize(1);
    }

    @Test
    void whatCannotBeDoneIsSaid() throws IOException {
        standIn.charges().pay("V-1");

        assertThat(operator.post("/sandbox/charges/V-1/pay", "").statusCode()).isEqualTo(409);
        assertThat(operator.post("/sandbox/charges/V-9/pay", "").statusCode()).isEqualTo(404);
        assertThat(operator.post("/sandbox/charges/V-1/webhook", "{\"times\": 0}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(operator.send("PUT", "/sandbox/settings/webhook-url", "{}").statusCode())
                .isEqualTo(400);
        assertThat(operator.post("/sandbox/faults", "{\"kind\": \"SURPRISE\"}").statusCode())
                .isEqualTo(400);
        assertThat(operator.send("DELETE", "/sandbox/faults/7", "").statusCode())
                .isEqualTo(404);
        assertThat(operator.get("/nothing").statusCode()).isEqualTo(404);
        assertThat(operator.send("PUT", "/sandbox/charges", "").statusCode()).isEqualTo(405);
    }

    @Test
    void faultRulesAreAddedListedAndEnded() throws IOException {
        String rule = """
                {"kind":"WEBHOOK_DUPLICATE","where":"charge.success","reference":"V-1","times":3,"probability":0.5,\
                "parallel":true,"delayMillis":10,"count":4,"status":503,"retryAfterSeconds":2,"amountMinor":5,"text":"x"}""";

        HttpResponse<String> added = operator.post("/sandbox/faults", rule);
        assertThat(added.statusCode()).isEqualTo(201);
        JsonNode listed = json(operator.get("/sandbox/faults")).path(0);
        assertThat(listed.toString()).isEqualTo("{\"id\":1,\"fired\":0," + rule.substring(1));
        assertThat(operator.send("DELETE", "/sandbox/faults/1", "").statusCode())
                .isEqualTo(200);
        assertThat(json(operator.get("/sandbox/faults"))).isEmpty();
    }

    @Test
    void callsOfTheApiAreCounted() throws IOException {
        Merchant merchant = Merchant.of(standIn);
        merchant.verify("V-1");
        merchant.verify("V-9");

        assertThat(json(operator.get("/sandbox/calls")).path("verify").asInt()).isEqualTo(2);
        operator.send("DELETE", "/sandbox/calls", "");
        assertThat(json(operator.get("/sandbox/calls")).path("verify").asInt()).isZero();
    }

    private static String status(HttpResponse<String> response) {
        return json(response).path("status").asText();
    }
}
