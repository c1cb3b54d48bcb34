package dev.vote.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vote.sandbox.gateway.Payment;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The promise, and its control: 500 payments, each confirmed eight times at once over webhook and return page while the
 * recheck runs.
 */
@InsideVote
@RunAsClient
class SettlementRaceIT {

    private static final int PAYMENTS = 500;
    private static final int VOTES = 3;

    @Deployment(testable = false)
    static EnterpriseArchive vote() {
        return Deployments.with(NaiveConfirmation.class);
    }

    @Test
    void fiveHundredPaymentsEachConfirmedEightTimesAtOnceAreCreditedOnce() {
        Contest contest = Contest.open(2);
        List<String> references = IntStream.range(0, PAYMENTS)
                .parallel()
                .mapToObj(i -> Bought.votes(contest, "C1", VOTES).reference())
                .toList();
        Confirmations.confirmAll(
                references, SettlementRaceIT::pay, roads(4, SettlementRaceIT::webhook, SettlementRaceIT::returnPage));

        await().atMost(Duration.ofSeconds(30))
                .until(() -> Sql.number(
                                "SELECT count(*) FROM payment WHERE contest_id = ? AND status <> 'CREDITED'",
                                contest.id())
                        == 0);
        assertThat(contest.votesOf("C1")).isEqualTo((long) PAYMENTS * VOTES);
        assertThat(contest.votesOf("C2")).isZero();
        assertThat(creditedOverWebhook(contest))
                .as("the webhooks were in the race")
                .isPositive();
        Audit.holds();
    }

    /** If the harness didn't catch this one, it would prove nothing about the other. */
    @Tag("once")
    @Test
    void theControlThatChecksThenIncrementsCreditsTooMuchUnderTheSameHarness() {
        List<String> references =
                IntStream.range(0, PAYMENTS).mapToObj(i -> "control-" + i).toList();
        Sql.update("DROP SCHEMA IF EXISTS control CASCADE");
        Sql.update("CREATE SCHEMA control");
        Sql.update("CREATE TABLE control.tally (votes bigint NOT NULL)");
        Sql.update("INSERT INTO control.tally VALUES (0)");
        Sql.update("CREATE TABLE control.payment (reference text PRIMARY KEY, votes bigint, credited boolean)");
        references.forEach(
                reference -> Sql.update("INSERT INTO control.payment VALUES (?, ?, false)", reference, (long) VOTES));

        Confirmations.confirmAll(references, reference -> {}, roads(8, SettlementRaceIT::naively));

        long credited = Sql.number("SELECT votes FROM control.tally");
        long paid = (long) PAYMENTS * VOTES;
        System.out.printf(
                "control: the naive confirmation credited %d votes of %d paid, %.2f times%n",
                credited, paid, credited / (double) paid);
        assertThat(credited).isGreaterThan(paid);
    }

    private static List<Confirmations.Road> roads(int times, Confirmations.Road... roads) {
        return Stream.of(roads)
                .flatMap(road -> Collections.nCopies(times, road).stream())
                .toList();
    }

    private static long creditedOverWebhook(Contest contest) {
        return Sql.number("""
                SELECT count(*) FROM gateway_event e JOIN payment p ON p.reference = e.reference
                WHERE p.contest_id = ? AND e.source = 'WEBHOOK' AND e.outcome = 'CREDITED'""", contest.id());
    }

    private static void pay(String reference) {
        Stage.gateway().charges().pay(reference, Payment.asAsked().withoutWebhook());
    }

    private static void webhook(String reference) {
        assertThat(Webhook.paid(reference, VOTES * Contest.PRICE_MINOR)
                        .deliver()
                        .statusCode())
                .isEqualTo(200);
    }

    private static void returnPage(String reference) {
        assertThat(Http.get("/return?trxref=" + reference + "&reference=" + reference)
                        .statusCode())
                .isBetween(200, 399);
    }

    private static void naively(String reference) {
        assertThat(Http.post("/control/confirm?reference=" + reference, "").statusCode())
                .isEqualTo(200);
    }
}
