package dev.vote.sandbox.gateway;

import static dev.vote.sandbox.gateway.Merchant.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.math.BigInteger;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApiFaultsTest {

    private static final Duration SHORT = Duration.ofMillis(50);

    private PaystackStandIn standIn;
    private Merchant merchant;

    @BeforeEach
    void start() {
        standIn = PaystackStandIn.start(StandInSettings.defaults());
        merchant = Merchant.of(standIn);
    }

    @AfterEach
    void stop() {
        standIn.close();
    }

    @Test
    void aTimeoutAfterCreateLeavesTheChargeBehind() throws IOException {
        standIn.faults()
                .add(FaultRule.of(FaultKind.API_TIMEOUT_AFTER_CREATE)
                        .at(Endpoint.INITIALIZE)
                        .times(1)
                        .delay(SHORT));

        assertThatIOException().isThrownBy(() -> merchant.initialize("V-1"));
        assertThat(json(merchant.initialize("V-1")).path("code").asText()).isEqualTo("duplicate_reference");
        assertThat(standIn.calls().count(Endpoint.INITIALIZE)).isEqualTo(2);
    }

    @Test
    void aHangHasNoEffect() {
        standIn.faults()
                .add(FaultRule.of(FaultKind.API_HANG).at(Endpoint.INITIALIZE).delay(SHORT));

        assertThatIOException().isThrownBy(() -> merchant.initialize("V-1"));
        assertThat(standIn.charges().find("V-1")).isEmpty();
    }

    @Test
    void aResetCutsTheAnswerInTwo() throws IOException {
        merchant.initialize("V-1");
        standIn.faults()
                .add(FaultRule.of(FaultKind.API_RESET).at(Endpoint.VERIFY).times(1));

        assertThatIOException().isThrownBy(() -> merchant.verify("V-1"));
        assertThat(merchant.verify("V-1").path("reference").asText()).isEqualTo("V-1");
    }

    @Test
    void throttlingMaySayWhenToComeBack() throws IOException {
        standIn.faults().add(FaultRule.of(FaultKind.API_STATUS_429).times(1).retryAfter(Duration.ofSeconds(2)));
        standIn.faults().add(FaultRule.of(FaultKind.API_STATUS_429).on("V-2"));

        HttpResponse<String> first = merchant.initialize("V-1");
        assertThat(first.statusCode()).isEqualTo(429);
        assertThat(first.headers().firstValue("Retry-After")).contains("2");
        HttpResponse<String> second = merchant.initialize("V-2");
        assertThat(second.statusCode()).isEqualTo(429);
        assertThat(second.headers().firstValue("Retry-After")).isEmpty();
        assertThat(standIn.charges().newestFirst()).isEmpty();
    }

    @Test
    void aServerErrorIsNoJson() throws IOException {
        standIn.faults().add(FaultRule.of(FaultKind.API_STATUS_5XX).status(503));

        HttpResponse<String> response = merchant.initialize("V-1");
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.body()).startsWith("<html>");
    }

    @Test
    void aDelayedAnswerComes() throws IOException {
        standIn.faults().add(FaultRule.of(FaultKind.API_DELAY).delay(SHORT));
        long start = System.nanoTime();

        assertThat(merchant.initialize("V-1").statusCode()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(SHORT);
    }

    @Test
    void aChargeMayBePaidBeforeInitializeReturns() throws IOException {
        try (Receiver receiver = new Receiver()) {
            standIn.webhookUrl(receiver.url());
            standIn.faults().add(FaultRule.of(FaultKind.PAID_BEFORE_INITIALIZE_RETURNS));

            assertThat(merchant.initialize("V-1").statusCode()).isEqualTo(200);
            assertThat(receiver.received()).hasSize(1);
        }
    }

    @Test
    void hugeIdsAreAbove53Bits() throws IOException {
        standIn.faults().add(FaultRule.of(FaultKind.HUGE_ID).times(1));
        merchant.initialize("V-1");

        assertThat(merchant.verify("V-1").path("id").bigIntegerValue()).isGreaterThan(BigInteger.ONE.shiftLeft(53));
    }

    @Test
    void anAmountMayBeBelow() throws IOException {
        assertThat(paidWith(FaultRule.of(FaultKind.AMOUNT_BELOW))).isEqualTo("9900 of 10000 NGN test");
    }

    @Test
    void anAmountMayBeAbove() throws IOException {
        assertThat(paidWith(FaultRule.of(FaultKind.AMOUNT_ABOVE).amountMinor(7)))
                .isEqualTo("10007 of 10007 NGN test");
    }

    @Test
    void aFeeMayBeOnTop() throws IOException {
        assertThat(paidWith(FaultRule.of(FaultKind.FEE_ON_TOP))).isEqualTo("10100 of 10000 NGN test");
    }

    @Test
    void theCurrencyMayDiffer() throws IOException {
        assertThat(paidWith(FaultRule.of(FaultKind.OTHER_CURRENCY).text("USD"))).isEqualTo("10000 of 10000 USD test");
    }

    @Test
    void theDomainMayDiffer() throws IOException {
        assertThat(paidWith(FaultRule.of(FaultKind.OTHER_DOMAIN))).isEqualTo("10000 of 10000 NGN live");
    }

    @Test
    void theStatusMayBeUnknown() throws IOException {
        merchant.initialize("V-1");
        standIn.faults()
                .add(FaultRule.of(FaultKind.UNKNOWN_STATUS)
                        .at(Endpoint.VERIFY)
                        .text("ongoing")
                        .times(1));

        assertThat(merchant.verify("V-1").path("status").asText()).isEqualTo("ongoing");
        assertThat(merchant.verify("V-1").path("status").asText()).isEqualTo("abandoned");
    }

    @Test
    void theReferenceMayBeAnother() throws IOException {
        merchant.initialize("V-1");
        standIn.faults().add(FaultRule.of(FaultKind.OTHER_REFERENCE));

        assertThat(merchant.verify("V-1").path("reference").asText()).isEqualTo("V-1.other");
    }

    @Test
    void aSuccessMayFollowAFailure() throws IOException {
        MovableClock clock = new MovableClock();
        try (PaystackStandIn other =
                PaystackStandIn.start(StandInSettings.defaults().clock(clock))) {
            other.charges().open(ChargeRequest.of("V-1", "ada@example.com", 10_000, "NGN"));
            other.faults().add(FaultRule.of(FaultKind.SUCCESS_AFTER_FAILURE).delay(Duration.ofMinutes(1)));

            assertThat(other.charges().pay("V-1").status()).isEqualTo(ChargeStatus.FAILED);
            clock.move(Duration.ofMinutes(1));
            await().until(() -> other.charges().get("V-1").status() == ChargeStatus.SUCCESS);
        }
    }

    @Test
    void refusalsComeInSeveralShapes() throws IOException {
        standIn.faults().add(FaultRule.of(FaultKind.SHAPE_VARIANT));
        Set<Integer> statuses = new HashSet<>();
        Set<String> shapes = new HashSet<>();
        for (int i = 0; i < 40; i++) {
            HttpResponse<String> response = merchant.get("/transaction/verify/V-" + i);
            statuses.add(response.statusCode());
            shapes.add(response.body());
        }
        assertThat(statuses).containsExactlyInAnyOrder(400, 404);
        assertThat(shapes)
                .anyMatch(body -> body.contains("\"status\":\"false\""))
                .anyMatch(body -> body.contains("next_step"))
                .anyMatch(body -> !body.contains("code"));
    }

    @Test
    void newChargesOfAnyShapeHaveHugeIdsAndAreFoundByThem() throws IOException {
        standIn.faults().add(FaultRule.of(FaultKind.SHAPE_VARIANT));
        merchant.initialize("V-1");
        BigInteger id = merchant.verify("V-1").path("id").bigIntegerValue();

        assertThat(id).isGreaterThan(BigInteger.ONE.shiftLeft(53));
        assertThat(json(merchant.get("/transaction/" + id))
                        .at("/data/reference")
                        .asText())
                .isEqualTo("V-1");
    }

    @Test
    void aPagesDescriptionMayBeOfTexts() throws IOException {
        standIn.faults().add(FaultRule.of(FaultKind.SHAPE_VARIANT).at(Endpoint.LIST));
        Set<String> seen = new HashSet<>();
        for (int perPage = 1; perPage <= 20; perPage++) {
            var meta = json(merchant.get("/transaction?use_cursor=true&perPage=" + perPage))
                    .path("meta");
            seen.add(meta.path("perPage").getNodeType() + " "
                    + meta.path("previous").getNodeType());
        }
        assertThat(seen).contains("STRING STRING", "NUMBER NULL");
    }

    private String paidWith(FaultRule rule) throws IOException {
        merchant.initialize("V-1");
        standIn.faults().add(rule.at("pay"));
        standIn.charges().pay("V-1");
        var data = merchant.verify("V-1");
        return "%d of %d %s %s"
                .formatted(
                        data.path("amount").asLong(),
                        data.path("requested_amount").asLong(),
                        data.path("currency").asText(),
                        data.path("domain").asText());
    }
}
