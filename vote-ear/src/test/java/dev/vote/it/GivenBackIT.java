package dev.vote.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the gateway gives back is taken back, once, however often and in whatever order we hear of it. */
@OnVote
class GivenBackIT {

    private static final long VOTES = 4;
    private static final long AMOUNT = VOTES * Contest.PRICE_MINOR;
    private static final Duration SOME_STEPS_OF_A_REFUND = Duration.ofSeconds(20);

    private Contest contest;
    private Bought bought;

    @BeforeEach
    void buy() {
        contest = Contest.open(1);
        bought = Bought.votes(contest, "C1", VOTES);
    }

    @AfterEach
    void audit() {
        Audit.holds();
    }

    private void pay() {
        Webhook.paid(bought.reference(), AMOUNT).deliver();
        assertThat(bought.status()).isEqualTo("CREDITED");
    }

    private String outcomes() {
        return Sql.text(
                "SELECT string_agg(outcome, ', ' ORDER BY id) FROM gateway_event WHERE reference = ?",
                bought.reference());
    }

    @Test
    void aRefundFromTheGatewaysDashboardTakesTheVotesBack() {
        bought.paid();

        Stage.gateway().refunds().give(bought.reference(), AMOUNT);

        await().atMost(SOME_STEPS_OF_A_REFUND).until(() -> bought.status().equals("REVERSED"));
        assertThat(contest.votesOf("C1")).isZero();
        assertThat(bought.entries()).isEqualTo("CREDIT 4, REVERSAL -4");
        assertThat(Http.get("/payments/" + bought.reference()).body()).contains("This payment was returned");
        assertThat(Json.read(Http.get("/api/payments/" + bought.reference()).body())
                        .get("status")
                        .asText())
                .isEqualTo("REVERSED");
    }

    @Test
    void howeverOftenAndAtOnceItIsHeardTheVotesAreTakenBackOnce() {
        pay();
        Bought other = Bought.votes(contest, "C1", VOTES);
        Webhook.paid(other.reference(), AMOUNT).deliver();
        List<Integer> copies = IntStream.range(0, 16).boxed().toList();

        Burst burst = Burst.of(
                copies,
                copy -> Webhook.refunded(bought.reference(), AMOUNT)
                        .rewritten(copy)
                        .deliver());

        assertThat(burst.answers()).extracting(Burst.Timed::status).containsOnly(200);
        assertThat(bought.entries()).isEqualTo("CREDIT 4, REVERSAL -4");
        assertThat(contest.votesOf("C1")).isEqualTo(VOTES);
        assertThat(Sql.number(
                        "SELECT count(*) FROM gateway_event WHERE reference = ? AND outcome = 'REVERSED'",
                        bought.reference()))
                .isEqualTo(1);
    }

    @Test
    void aRefundThatIsHeardBeforeThePaymentLeavesNoVotes() {
        Webhook.refunded(bought.reference(), AMOUNT).deliver();
        Webhook.paid(bought.reference(), AMOUNT).deliver();

        assertThat(bought.status()).isEqualTo("REVERSED");
        assertThat(outcomes()).isEqualTo("REVERSED, ALREADY_SETTLED");
        assertThat(bought.entries()).isEmpty();
        assertThat(contest.totalVotes()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, AMOUNT - 1})
    void aPartOfTheMoneyTakesNoVotesAndIsKeptForAPerson(long part) {
        pay();

        Webhook.refunded(bought.reference(), part).deliver();

        assertThat(outcomes()).isEqualTo("CREDITED, PARTLY_RETURNED");
        assertThat(contest.votesOf("C1")).isEqualTo(VOTES);
    }

    @Test
    void aRefundThatIsOnlyBegunOrFailsTakesNothing() {
        pay();

        for (String step : List.of("pending", "processing", "failed", "needs-attention")) {
            String body = new String(
                            Webhook.refunded(bought.reference(), AMOUNT).body())
                    .replace("refund.processed", "refund." + step)
                    .replace("\"processed\"", '"' + step + '"');
            assertThat(Webhook.of(body).deliver().statusCode()).isEqualTo(200);
        }

        assertThat(bought.status()).isEqualTo("CREDITED");
        assertThat(contest.votesOf("C1")).isEqualTo(VOTES);
    }

    @Test
    void whatWasNotAsOrderedMayHaveMoreMoneyThanItsPrice() {
        Webhook.paid(bought.reference(), AMOUNT * 3).deliver();
        assertThat(bought.status()).isEqualTo("REVIEW");

        Webhook.refunded(bought.reference(), AMOUNT * 2).deliver();

        assertThat(outcomes()).isEqualTo("REVIEW, PARTLY_RETURNED");
        assertThat(bought.status()).isEqualTo("REVIEW");
    }
}
