package dev.vote.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vote.sandbox.gateway.Endpoint;
import dev.vote.sandbox.gateway.FaultKind;
import dev.vote.sandbox.gateway.FaultRule;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the order to the gateway's page, whatever the gateway does meanwhile. */
@OnVote
class CheckoutIT {

    private Contest contest;
    private final String key = UUID.randomUUID().toString();

    @BeforeEach
    void open() {
        contest = Contest.open(2);
    }

    @AfterEach
    void audit() {
        Stage.gateway().faults().clear();
        Audit.holds();
    }

    private HttpResponse<String> order(long votes) {
        return Bought.order(contest, "C1", votes, "Idempotency-Key", key);
    }

    @Test
    void anOrderIsPricedByUsAndAnsweredWithTheGatewaysPage() {
        HttpResponse<String> response = order(7);

        assertThat(response.statusCode()).isEqualTo(201);
        JsonNode body = Json.read(response.body());
        assertThat(body.get("status").asText()).isEqualTo("OPEN");
        assertThat(body.get("votes").asLong()).isEqualTo(7);
        assertThat(body.get("amountMinor").asLong()).isEqualTo(7 * Contest.PRICE_MINOR);
        assertThat(body.get("currency").asText()).isEqualTo("NGN");
        assertThat(body.get("authorizationUrl").asText())
                .startsWith(Stage.gateway().url().toString());
        assertThat(response.headers().firstValue("Location").orElseThrow())
                .endsWith("/api/payments/" + body.get("reference").asText());
    }

    @Test
    void aPackageHasItsOwnPrice() {
        HttpResponse<String> response = Http.post(
                "/api/payments",
                """
                {"contest": "%s", "contestant": "c2", "package": %d, "email": "a@example.com"}""".formatted(contest.slug(), contest.packageId()),
                "Content-Type",
                "application/json");

        JsonNode body = Json.read(response.body());
        assertThat(body.get("votes").asLong()).isEqualTo(Contest.PACKAGE_VOTES);
        assertThat(body.get("amountMinor").asLong()).isEqualTo(Contest.PACKAGE_MINOR);
    }

    @Test
    void theSameKeyAgainIsTheSamePayment() {
        String first = Json.read(order(3).body()).get("reference").asText();
        String second = Json.read(order(3).body()).get("reference").asText();

        assertThat(second).isEqualTo(first);
        assertThat(contest.payments()).isEqualTo(1);
    }

    @Test
    void aDoubleClickOfEightMakesOnePaymentAndEachGetsThePage() {
        List<JsonNode> answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> Json.read(order(3).body()))
                .toList();

        assertThat(answers.stream().map(answer -> answer.get("reference").asText()))
                .containsOnly(answers.get(0).get("reference").asText());
        assertThat(answers.stream().map(answer -> answer.get("authorizationUrl").asText()))
                .containsOnly(answers.get(0).get("authorizationUrl").asText());
        assertThat(contest.payments()).isEqualTo(1);
    }

    @Test
    void aKeyCantBeUsedForAnotherOrder() {
        order(3);

        assertThat(order(4).statusCode()).isEqualTo(422);
        assertThat(contest.payments()).isEqualTo(1);
    }

    @Test
    void withoutAKeyEachOrderIsAPaymentOfItsOwn() {
        Bought.votes(contest, "C1", 1);
        Bought.votes(contest, "C1", 1);

        assertThat(contest.payments()).isEqualTo(2);
    }

    /** The gateway made the charge but its answer was lost; asked again, it has the reference already. */
    @Test
    void anAnswerThatWasLostLeadsToAPageAllTheSameAndOnlyThatAttemptCanBePaid() {
        Stage.gateway()
                .faults()
                .add(FaultRule.of(FaultKind.API_TIMEOUT_AFTER_CREATE)
                        .at(Endpoint.INITIALIZE)
                        .delay(Duration.ofSeconds(5))
                        .times(1));

        JsonNode body = Json.read(order(5).body());
        String reference = body.get("reference").asText();

        assertThat(body.get("authorizationUrl").asText()).isNotEmpty();
        assertThat(contest.payments()).isEqualTo(2);
        assertThat(Sql.number(
                        "SELECT count(*) FROM payment WHERE contest_id = ? AND status = 'EXPIRED' AND replaced_by ="
                                + " (SELECT id FROM payment WHERE reference = ?)",
                        contest.id(),
                        reference))
                .isEqualTo(1);
        Stage.gateway().charges().pay(reference);
        await().until(() -> contest.votesOf("C1") == 5);
        assertThat(Json.read(order(5).body()).get("reference").asText()).isEqualTo(reference);
    }

    @Test
    void ifTheLostAttemptIsPaidAllTheSameAPersonReviewsIt() {
        Stage.gateway()
                .faults()
                .add(FaultRule.of(FaultKind.API_RESET).at(Endpoint.INITIALIZE).times(1));
        order(5);
        String lost = Sql.text(
                "SELECT reference FROM payment WHERE contest_id = ? AND replaced_by IS NOT NULL", contest.id());

        Stage.gateway().charges().pay(lost);

        await().until(() ->
                Sql.text("SELECT status FROM payment WHERE reference = ?", lost).equals("REVIEW"));
        assertThat(contest.totalVotes()).isZero();
    }

    @Test
    void aGatewayThatIsDownIsToldAndTheSameKeyGoesOnWithTheSameReference() {
        Stage.gateway()
                .faults()
                .add(FaultRule.of(FaultKind.API_STATUS_5XX)
                        .at(Endpoint.INITIALIZE)
                        .times(3));
        Stage.gateway().calls().clear();

        HttpResponse<String> refused = order(5);

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(Stage.gateway().calls().count(Endpoint.INITIALIZE))
                .as("one call and two retries: fault tolerance is on")
                .isEqualTo(3);
        String stored = Sql.text("SELECT reference FROM payment WHERE contest_id = ?", contest.id());
        assertThat(Json.read(order(5).body()).get("reference").asText()).isEqualTo(stored);
        assertThat(contest.payments()).isEqualTo(1);
    }

    @Test
    void aBusyGatewayIsToldWithTheTimeToWaitAndLeftAloneSoLong() {
        Stage.gateway()
                .faults()
                .add(FaultRule.of(FaultKind.API_STATUS_429)
                        .at(Endpoint.INITIALIZE)
                        .retryAfter(Duration.ofSeconds(2))
                        .times(1));
        Stage.gateway().calls().clear();

        HttpResponse<String> refused = order(5);

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers()
                        .firstValue("Retry-After")
                        .map(Integer::valueOf)
                        .orElseThrow())
                .isBetween(1, 3);
        assertThat(order(5).statusCode()).isEqualTo(503);
        assertThat(Stage.gateway().calls().count(Endpoint.INITIALIZE)).isEqualTo(1);
        await().atMost(Duration.ofSeconds(10)).until(() -> order(5).statusCode() < 300);
    }
}
