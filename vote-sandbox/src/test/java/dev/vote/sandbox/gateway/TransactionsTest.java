package dev.vote.sandbox.gateway;

import static dev.vote.sandbox.gateway.Merchant.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigInteger;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TransactionsTest {

    private final MovableClock clock = new MovableClock();
    private PaystackStandIn standIn;
    private Merchant merchant;

    @BeforeEach
    void start() {
        standIn = PaystackStandIn.start(StandInSettings.defaults().clock(clock));
        merchant = Merchant.of(standIn);
    }

    @AfterEach
    void stop() {
        standIn.close();
    }

    @Test
    void verifyTellsAPaymentInFull() throws IOException {
        merchant.initialize("V-1");
        clock.move(Duration.ofSeconds(65));
        standIn.charges().pay("V-1");

        JsonNode data = merchant.verify("V-1");
        assertThat(data.path("status").asText()).isEqualTo("success");
        assertThat(data.path("domain").asText()).isEqualTo("test");
        assertThat(data.path("amount").asLong()).isEqualTo(10_000);
        assertThat(data.path("requested_amount").asLong()).isEqualTo(10_000);
        assertThat(data.path("currency").asText()).isEqualTo("NGN");
        assertThat(data.path("paid_at").asText()).isEqualTo("2026-11-24T08:01:05.000Z");
        assertThat(data.path("paidAt")).isEqualTo(data.path("paid_at"));
        assertThat(data.path("created_at").asText()).isEqualTo("2026-11-24T08:00:00.000Z");
        assertThat(data.at("/authorization/last4").asText()).isEqualTo("4081");
        assertThat(data.at("/customer/email").asText()).isEqualTo("ada@example.com");
        assertThat(data.at("/log/time_spent").asLong()).isEqualTo(65);
        assertThat(data.path("fees").asLong()).isEqualTo(150);
    }

    @Test
    void aFailedPaymentIsAnsweredWith200() throws IOException {
        merchant.initialize("V-1");
        standIn.charges().pay("V-1", Payment.with(TestCard.INSUFFICIENT_FUNDS.number()));

        HttpResponse<String> response = merchant.get("/transaction/verify/V-1");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response).at("/data/status").asText()).isEqualTo("failed");
        assertThat(json(response).at("/data/gateway_response").asText()).isEqualTo("Insufficient Funds");
        assertThat(json(response).at("/data/paid_at").isNull()).isTrue();
    }

    @Test
    void anUnknownReferenceIsSaid() throws IOException {
        HttpResponse<String> response = merchant.get("/transaction/verify/V-9");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).path("message").asText()).isEqualTo("Transaction reference not found.");
    }

    @Test
    void anEmptyReferenceFallsThroughToFetch() throws IOException {
        HttpResponse<String> response = merchant.get("/transaction/verify/");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).path("message").asText()).isEqualTo("Transaction ID should be numeric.");
    }

    @Test
    void idsMayBeAsLargeAs64BitsAllow() throws IOException {
        Charge charge = standIn.charges()
                .open(
                        ChargeRequest.of("V-1", "ada@example.com", 10_000, "NGN"),
                        BigInteger.ONE.shiftLeft(64).subtract(BigInteger.valueOf(5_000_000_000L)));

        JsonNode data = json(merchant.get("/transaction/" + charge.id())).path("data");
        assertThat(charge.id().toString()).hasSize(20);
        assertThat(data.path("id").bigIntegerValue()).isEqualTo(charge.id());
        assertThat(merchant.get("/transaction/99999999999999999999").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theTimelineIsFoundByIdAndByReference() throws IOException {
        merchant.initialize("V-1");
        standIn.charges().decline("V-1");
        BigInteger id = standIn.charges().get("V-1").id();

        JsonNode byReference = json(merchant.get("/transaction/timeline/V-1"));
        assertThat(byReference.at("/data/errors").asInt()).isEqualTo(1);
        assertThat(json(merchant.get("/transaction/timeline/" + id))).isEqualTo(byReference);
        assertThat(merchant.get("/transaction/timeline/V-9").statusCode()).isEqualTo(404);
    }

    @Test
    void totalsAreByCurrencyAndOfPaidChargesOnly() throws IOException {
        merchant.initialize("V-1");
        merchant.initialize("V-2", 700, "GHS");
        merchant.initialize("V-3");
        standIn.charges().pay("V-1");
        standIn.charges().pay("V-2");

        JsonNode data = json(merchant.get("/transaction/totals")).path("data");
        assertThat(data.path("total_transactions").asInt()).isEqualTo(2);
        assertThat(data.path("total_volume_by_currency").toString())
                .isEqualTo("[{\"currency\":\"GHS\",\"amount\":700},{\"currency\":\"NGN\",\"amount\":10000}]");
    }

    @Test
    void numberedPagesTellHowManyThereAre() throws IOException {
        open(5);

        JsonNode answer = json(merchant.get("/transaction?perPage=2&page=2"));
        assertThat(references(answer)).containsExactly("V-3", "V-2");
        assertThat(answer.path("meta").toString())
                .isEqualTo(
                        "{\"total\":5,\"total_volume\":50000,\"skipped\":2,\"perPage\":2,\"page\":2,\"pageCount\":3}");
        assertThat(references(json(merchant.get("/transaction?per_page=1&page=9"))))
                .isEmpty();
    }

    @Test
    void cursorsFindEveryRowOnceWhileNewOnesArrive() throws IOException {
        open(5);

        List<String> seen = new ArrayList<>();
        String next = "";
        do {
            JsonNode answer = json(merchant.get("/transaction?use_cursor=true&perPage=2" + next));
            seen.addAll(references(answer));
            merchant.initialize("late-" + seen.size());
            String cursor = answer.at("/meta/next").asText(null);
            next = answer.at("/meta/next").isNull() ? "" : "&next=" + cursor;
        } while (!next.isEmpty());
        assertThat(seen).containsExactly("V-5", "V-4", "V-3", "V-2", "V-1");
    }

    @Test
    void listsShiftWhileTheyAreRead() throws IOException {
        open(5);
        standIn.faults()
                .add(FaultRule.of(FaultKind.LIST_SHIFTS).at(Endpoint.LIST).times(2));

        JsonNode first = json(merchant.get("/transaction?perPage=2&page=1"));
        assertThat(references(first)).containsExactly("V-5", "V-4");
        assertThat(references(json(merchant.get("/transaction?perPage=2&page=2"))))
                .containsExactly("V-4", "V-3");
        String next = json(merchant.get("/transaction?use_cursor=true&perPage=2"))
                .at("/meta/next")
                .asText();
        assertThat(references(json(merchant.get("/transaction?use_cursor=true&perPage=2&next=" + next))))
                .containsExactly("V-4", "V-3");
        assertThat(references(json(merchant.get("/transaction?perPage=2&page=2"))))
                .containsExactly("V-3", "V-2");
    }

    @Test
    void aCursorLeadsBackToo() throws IOException {
        open(4);
        JsonNode first = json(merchant.get("/transaction?use_cursor=true&perPage=2"));
        JsonNode second = json(merchant.get("/transaction?use_cursor=true&perPage=2&next="
                + first.at("/meta/next").asText()));

        JsonNode back = json(merchant.get("/transaction?use_cursor=true&perPage=2&previous="
                + second.at("/meta/previous").asText()));
        assertThat(references(back)).containsExactly("V-4", "V-3");
        assertThat(first.at("/meta/previous").isNull()).isTrue();
        assertThat(merchant.get("/transaction?use_cursor=true&next=nonsense").statusCode())
                .isEqualTo(400);
    }

    @Test
    void listsAreFilteredByStatusAndDate() throws IOException {
        open(1);
        clock.move(Duration.ofHours(2));
        merchant.initialize("V-2");
        standIn.charges().pay("V-2");
        Instant between = MovableClock.START.plusSeconds(60);

        assertThat(references(json(merchant.get("/transaction?status=success"))))
                .containsExactly("V-2");
        assertThat(references(json(merchant.get("/transaction?to=" + between)))).containsExactly("V-1");
        assertThat(references(json(merchant.get("/transaction?from=" + between))))
                .containsExactly("V-2");
        assertThat(references(json(merchant.get("/transaction?from=2026-11-24&to=2026-11-24"))))
                .hasSize(2);
        assertThat(merchant.get("/transaction?from=yesterday").statusCode()).isEqualTo(400);
    }

    private void open(int count) throws IOException {
        for (int i = 1; i <= count; i++) {
            merchant.initialize("V-" + i);
        }
    }

    private static List<String> references(JsonNode answer) {
        return answer.path("data").findValuesAsText("reference");
    }
}
