package dev.vote.sandbox.gateway;

import static dev.vote.sandbox.gateway.Merchant.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DisputesTest {

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock();
    private Receiver receiver;
    private PaystackStandIn standIn;
    private Merchant merchant;

    @BeforeEach
    void start() throws IOException {
        receiver = new Receiver();
        standIn = PaystackStandIn.start(settings());
        merchant = Merchant.of(standIn);
        merchant.initialize("V-1");
        standIn.charges().pay("V-1", Payment.asAsked().withoutWebhook());
    }

    private StandInSettings settings() {
        return StandInSettings.defaults()
                .clock(clock)
                .journal(folder.resolve("journal.jsonl"))
                .webhookUrl(receiver.url());
    }

    @AfterEach
    void stop() {
        standIn.close();
        receiver.close();
    }

    private void awaitEvents(String... events) {
        await().untilAsserted(() -> assertThat(receiver.received())
                .extracting(it -> it.json().path("event").asText())
                .containsExactly(events));
    }

    private JsonNode fetched(Dispute dispute) throws IOException {
        return json(merchant.get("/dispute/" + dispute.id())).path("data");
    }

    private HttpResponse<String> answer(Dispute dispute, String resolution) throws IOException {
        return merchant.send(
                "PUT",
                "/dispute/" + dispute.id() + "/resolve",
                "{\"resolution\": \"" + resolution + "\", \"message\": \"The votes were counted\"}");
    }

    @Test
    void nobodyAnsweredSoItIsAcceptedByItselfAndTheMoneyGoesBack() throws IOException {
        Dispute dispute = standIn.disputes().open("V-1");
        awaitEvents("charge.dispute.create");
        assertThat(fetched(dispute).path("status").asText()).isEqualTo("awaiting-merchant-feedback");
        assertThat(fetched(dispute).path("resolution").isNull()).isTrue();

        for (int reminders = 1; reminders <= 3; reminders++) {
            int seen = 1 + reminders;
            clock.move(Duration.ofHours(4));
            await().until(() -> receiver.received().size() == seen);
        }
        clock.move(Duration.ofHours(4).plusSeconds(2));

        awaitEvents(
                "charge.dispute.create",
                "charge.dispute.remind",
                "charge.dispute.remind",
                "charge.dispute.remind",
                "charge.dispute.resolve");
        JsonNode end = receiver.received().get(4).json().path("data");
        assertThat(end.path("resolution").asText()).isEqualTo("auto-accepted");
        assertThat(end.at("/transaction/status").asText()).isEqualTo("reversed");
        assertThat(end.at("/transaction/reference").asText()).isEqualTo("V-1");
        assertThat(merchant.verify("V-1").path("status").asText()).isEqualTo("reversed");
    }

    @Test
    void whatTheMerchantAcceptsIsOver() throws IOException {
        Dispute dispute = standIn.disputes().open("V-1");

        assertThat(answer(dispute, "merchant-accepted").statusCode()).isEqualTo(200);

        assertThat(fetched(dispute).path("status").asText()).isEqualTo("resolved");
        assertThat(merchant.verify("V-1").path("status").asText()).isEqualTo("reversed");
        assertThat(answer(dispute, "declined").statusCode()).isEqualTo(400);
    }

    @Test
    void whatTheMerchantDeclinesTheBankDecides() throws IOException {
        Dispute dispute = standIn.disputes().open("V-1");

        assertThat(answer(dispute, "declined").statusCode()).isEqualTo(200);
        assertThat(fetched(dispute).path("status").asText()).isEqualTo("awaiting-bank-feedback");
        clock.move(Duration.ofDays(1));
        merchant.post("/sandbox/disputes/" + dispute.id() + "/resolve", "{\"resolution\": \"declined\"}");

        assertThat(fetched(dispute).path("status").asText()).isEqualTo("resolved");
        assertThat(merchant.verify("V-1").path("status").asText()).isEqualTo("success");
    }

    @Test
    void theyAreListedByTimeAndFoundByTheirCharge() throws IOException {
        merchant.post("/sandbox/charges/V-1/dispute", "{}");
        String now = clock.instant().toString();

        assertThat(json(merchant.get("/dispute?from=" + now)).path("data")).hasSize(1);
        assertThat(json(merchant.get("/dispute?to=2020-01-01")).path("data")).isEmpty();
        assertThat(json(merchant.get("/dispute?page=2")).path("data")).isEmpty();
        String id = standIn.charges().get("V-1").id().toString();
        assertThat(json(merchant.get("/dispute/transaction/" + id)).path("data"))
                .hasSize(1);
        assertThat(merchant.get("/dispute/1").statusCode()).isEqualTo(404);
    }

    @Test
    void theFaultsOfEventsHurtTheirsToo() {
        standIn.faults().add(FaultRule.of(FaultKind.WEBHOOK_DROP).at("charge.dispute.create"));
        standIn.faults()
                .add(FaultRule.of(FaultKind.WEBHOOK_DUPLICATE)
                        .at("charge.dispute.resolve")
                        .count(3));

        Dispute dispute = standIn.disputes().open("V-1");
        standIn.disputes().resolve(dispute.id(), Disputes.DECLINED);

        awaitEvents("charge.dispute.resolve", "charge.dispute.resolve", "charge.dispute.resolve");
    }

    @Test
    void oneThatWaitsOutlivesTheProcess() throws IOException {
        Dispute dispute = standIn.disputes().open("V-1");
        standIn.close();
        standIn = PaystackStandIn.start(settings());
        merchant = Merchant.of(standIn);

        clock.move(Duration.ofHours(17));

        await().until(() -> fetched(dispute).path("status").asText().equals("resolved"));
        assertThat(merchant.verify("V-1").path("status").asText()).isEqualTo("reversed");
    }

    @Test
    void onlyAPaidChargeIsDisputed() throws IOException {
        merchant.initialize("V-2");

        assertThatThrownBy(() -> standIn.disputes().open("V-2")).isInstanceOf(IllegalArgumentException.class);
        assertThat(merchant.post("/sandbox/charges/V-9/dispute", "{}").statusCode())
                .isEqualTo(404);
    }

    @Test
    void everyStatusHasOneOfTheDocumentedWords() {
        assertThat(List.of(DisputeStatus.values()))
                .extracting(DisputeStatus::text)
                .containsExactlyInAnyOrder(
                        "awaiting-merchant-feedback", "awaiting-bank-feedback", "pending", "resolved");
        for (DisputeStatus next : DisputeStatus.values()) {
            assertThat(DisputeStatus.RESOLVED.mayBecome(next)).isFalse();
        }
    }
}
