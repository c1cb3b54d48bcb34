package dev.vote.sandbox.gateway;

import static dev.vote.sandbox.gateway.Merchant.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RefundsTest {

    private final MovableClock clock = new MovableClock();
    private Receiver receiver;
    private PaystackStandIn standIn;
    private Merchant merchant;

    @BeforeEach
    void start() throws IOException {
        receiver = new Receiver();
        standIn = PaystackStandIn.start(StandInSettings.defaults()
                .clock(clock)
                .webhookUrl(receiver.url())
                .refundStep(Duration.ofHours(1)));
        merchant = Merchant.of(standIn);
        merchant.initialize("V-1");
    }

    @AfterEach
    void stop() {
        standIn.close();
        receiver.close();
    }

    @Test
    void aFullRefundReversesTheCharge() throws IOException {
        standIn.charges().pay("V-1", Payment.asAsked().withoutWebhook());

        HttpResponse<String> created = refund("{\"transaction\": \"V-1\"}");
        assertThat(json(created).path("message").asText()).isEqualTo("Refund has been queued for processing");
        assertThat(json(created).at("/data/status").asText()).isEqualTo("pending");
        assertThat(json(created).at("/data/transaction/reference").asText()).isEqualTo("V-1");
        assertThat(merchant.verify("V-1").path("status").asText()).isEqualTo("reversal pending");
        passThrough(RefundStatus.PROCESSING);
        passThrough(RefundStatus.PROCESSED);
        assertThat(merchant.verify("V-1").path("status").asText()).isEqualTo("reversed");
        assertThat(fetched(created).path("status").asText()).isEqualTo("processed");
        assertThat(fetched(created).path("transaction").isIntegralNumber()).isTrue();
        await().untilAsserted(() -> assertThat(receiver.received())
                .extracting(it -> it.json().path("event").asText())
                .containsExactlyInAnyOrder("refund.pending", "refund.processing", "refund.processed"));
        assertThat(receiver.received())
                .allMatch(it ->
                        it.json().at("/data/transaction_reference").asText().equals("V-1"));
    }

    @Test
    void aPartialRefundLeavesTheChargePaid() throws IOException {
        standIn.charges().pay("V-1");

        refund("{\"transaction\": \"V-1\", \"amount\": 4000}");
        passThrough(RefundStatus.PROCESSING);
        passThrough(RefundStatus.PROCESSED);

        assertThat(merchant.verify("V-1").path("status").asText()).isEqualTo("success");
        assertThat(refund("{\"transaction\": \"V-1\", \"amount\": 6001}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void aFailedRefundLeavesTheChargePaid() throws IOException {
        standIn.charges().pay("V-1", Payment.with(TestCard.REFUND_FAILS.number()));

        refund("{\"transaction\": \"V-1\"}");
        passThrough(RefundStatus.PROCESSING);
        passThrough(RefundStatus.FAILED);

        assertThat(merchant.verify("V-1").path("status").asText()).isEqualTo("success");
    }

    @Test
    void aRefundThatNeedsAttentionIsTriedAgain() throws IOException {
        standIn.charges().pay("V-1", Payment.with(TestCard.REFUND_NEEDS_ATTENTION.number()));

        HttpResponse<String> created = refund("{\"transaction\": \"V-1\"}");
        String retry = "/refund/retry_with_customer_details/"
                + json(created).at("/data/id").asText();
        assertThat(merchant.post(retry, "{}").statusCode()).isEqualTo(422);
        passThrough(RefundStatus.PROCESSING);
        passThrough(RefundStatus.NEEDS_ATTENTION);
        assertThat(merchant.post(retry, "{}").statusCode()).isEqualTo(200);
        passThrough(RefundStatus.PROCESSING);
        passThrough(RefundStatus.PROCESSED);
        assertThat(merchant.verify("V-1").path("status").asText()).isEqualTo("reversed");
    }

    @Test
    void nothingIsRefundedTwice() throws IOException {
        standIn.charges().pay("V-1");
        refund("{\"transaction\": \"V-1\"}");

        HttpResponse<String> second = refund("{\"transaction\": \"V-1\"}");
        assertThat(second.statusCode()).isEqualTo(400);
        assertThat(json(second).path("code").asText()).isEqualTo("transaction_reversed");
        assertThat(json(merchant.get("/refund?transaction=V-1")).path("data")).hasSize(1);
    }

    @Test
    void allAreListedByTimePageByPageTheNewestFirst() throws IOException {
        for (int i = 1; i <= 3; i++) {
            merchant.initialize("V-1" + i);
            standIn.charges().pay("V-1" + i, Payment.asAsked().withoutWebhook());
            standIn.refunds().give("V-1" + i, 1_000L * i);
        }
        String now = clock.instant().toString();

        assertThat(amounts("/refund?perPage=2&page=1")).containsExactly(3_000L, 2_000L);
        assertThat(amounts("/refund?perPage=2&page=2")).containsExactly(1_000L);
        assertThat(amounts("/refund?perPage=2&page=3")).isEmpty();
        assertThat(amounts("/refund?from=" + now)).hasSize(3);
        assertThat(amounts("/refund?to=2020-01-01")).isEmpty();
        JsonNode row = json(merchant.get("/refund")).at("/data/0");
        assertThat(row.path("transaction").isIntegralNumber()).isTrue();
        assertThat(row.has("transaction_reference")).isFalse();
    }

    private List<Long> amounts(String path) throws IOException {
        List<Long> amounts = new ArrayList<>();
        json(merchant.get(path))
                .path("data")
                .forEach(row -> amounts.add(row.path("amount").asLong()));
        return amounts;
    }

    @Test
    void whatIsAnnouncedOfOneCanBeLost() {
        standIn.faults()
                .add(FaultRule.of(FaultKind.WEBHOOK_DROP).at("refund.processed").on("V-1"));
        standIn.charges().pay("V-1", Payment.asAsked().withoutWebhook());

        standIn.refunds().give("V-1", 4_000);
        passThrough(RefundStatus.PROCESSING);
        passThrough(RefundStatus.PROCESSED);

        await().untilAsserted(() -> assertThat(receiver.received())
                .extracting(it -> it.json().path("event").asText())
                .containsExactlyInAnyOrder("refund.pending", "refund.processing"));
    }

    @Test
    void onlyAPaidChargeIsRefunded() throws IOException {
        assertThat(refund("{\"transaction\": \"V-1\"}").statusCode()).isEqualTo(400);
        assertThat(refund("{\"transaction\": \"V-9\"}").statusCode()).isEqualTo(400);
        assertThat(refund("{}").statusCode()).isEqualTo(400);
        assertThat(merchant.get("/refund/1").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> refund(String json) throws IOException {
        return merchant.post("/refund", json);
    }

    private JsonNode fetched(HttpResponse<String> created) throws IOException {
        return json(merchant.get("/refund/" + json(created).at("/data/id").asText()))
                .path("data");
    }

    private void passThrough(RefundStatus expected) {
        clock.move(Duration.ofHours(1));
        await().untilAsserted(() ->
                assertThat(standIn.refunds().newestFirst().get(0).status()).isEqualTo(expected));
    }
}
