package dev.vote.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vote.sandbox.gateway.Endpoint;
import dev.vote.sandbox.gateway.FaultKind;
import dev.vote.sandbox.gateway.FaultRule;
import dev.vote.sandbox.gateway.Payment;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nobody tells us anything: we ask. The schedule of the test run asks after two seconds, and often. */
@OnVote
class RecheckIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    @AfterEach
    void audit() {
        Stage.gateway().faults().clear();
        Audit.holds();
    }

    private static void payInSecret(String reference) {
        Stage.gateway().charges().pay(reference, Payment.asAsked().withoutWebhook());
    }

    @Test
    void withAllWebhooksLostAndNobodyReturningAPaidPaymentIsCredited() {
        Contest contest = Contest.open(1);
        List<Bought> all = IntStream.range(0, 30)
                .mapToObj(i -> Bought.votes(contest, "C1", 2))
                .toList();
        all.forEach(bought -> payInSecret(bought.reference()));

        await().atMost(SOON).until(() -> contest.votesOf("C1") == 60);
        assertThat(all).allMatch(bought -> bought.status().equals("CREDITED"));
    }

    @Test
    void aPaymentThatFailsAndThenSucceedsIsCredited() {
        Contest contest = Contest.open(1);
        Bought bought = Bought.votes(contest, "C1", 2);
        Stage.gateway().charges().decline(bought.reference());
        await().atMost(SOON).until(() -> bought.status().equals("FAILED"));

        payInSecret(bought.reference());

        await().atMost(SOON).until(() -> bought.status().equals("CREDITED"));
        assertThat(contest.votesOf("C1")).isEqualTo(2);
    }

    @Test
    void aPaymentThatNobodyMakesExpiresAndIsCreditedIfItIsMadeAllTheSame() {
        Contest contest = Contest.open(1);
        Bought bought = Bought.votes(contest, "C1", 2);
        Sql.update(
                "UPDATE payment SET created_at = now() - interval '25 hours', next_check_at = now() WHERE reference = ?",
                bought.reference());
        await().atMost(SOON).until(() -> bought.status().equals("EXPIRED"));

        payInSecret(bought.reference());
        Sql.update("UPDATE payment SET next_check_at = now() WHERE reference = ?", bought.reference());

        await().atMost(SOON).until(() -> bought.status().equals("CREDITED"));
    }

    @Test
    void afterTheLastQuestionNoOtherOneFollows() {
        Bought bought = Bought.votes(Contest.open(1), "C1", 2);
        Sql.update(
                "UPDATE payment SET created_at = now() - interval '73 hours', next_check_at = now() WHERE reference = ?",
                bought.reference());

        await().atMost(SOON).until(() -> bought.status().equals("EXPIRED"));
        assertThat(Sql.value("SELECT next_check_at FROM payment WHERE reference = ?", bought.reference()))
                .isNull();
    }

    @Test
    void aPaymentThatStaysFailedIsAskedAboutByTheScheduleWhichEnds() {
        Bought bought = Bought.votes(Contest.open(1), "C1", 2);
        Stage.gateway().charges().decline(bought.reference());
        await().atMost(SOON).until(() -> bought.status().equals("FAILED"));

        Sql.update(
                "UPDATE payment SET created_at = now() - interval '73 hours', next_check_at = now() WHERE reference = ?",
                bought.reference());

        await().atMost(SOON)
                .until(() ->
                        Sql.value("SELECT next_check_at FROM payment WHERE reference = ?", bought.reference()) == null);
        assertThat(bought.status()).isEqualTo("FAILED");
    }

    @Test
    void aGatewayThatIsDownForAWhileLosesNothing() {
        Contest contest = Contest.open(1);
        Bought bought = Bought.votes(contest, "C1", 2);
        payInSecret(bought.reference());
        Stage.gateway()
                .faults()
                .add(FaultRule.of(FaultKind.API_STATUS_5XX).at(Endpoint.VERIFY).times(6));

        await().atMost(Duration.ofSeconds(60)).until(() -> bought.status().equals("CREDITED"));
    }

    @Test
    void aStatusThatWeDontKnowLeavesThePaymentOpen() {
        Bought bought = Bought.votes(Contest.open(1), "C1", 2);
        Stage.gateway().faults().add(FaultRule.of(FaultKind.UNKNOWN_STATUS).on(bought.reference()));
        Stage.gateway().calls().clear();

        await().atMost(SOON).until(() -> Stage.gateway().calls().count(Endpoint.VERIFY) >= 2);
        assertThat(bought.status()).isEqualTo("OPEN");
    }

    @Test
    void aPaymentThatTheGatewayNeverHeardOfIsAskedAboutByTheScheduleAndExpires() {
        Contest contest = Contest.open(1);
        Stage.gateway()
                .faults()
                .add(FaultRule.of(FaultKind.API_STATUS_5XX)
                        .at(Endpoint.INITIALIZE)
                        .times(3));
        assertThat(Bought.order(contest, "C1", 2).statusCode()).isEqualTo(503);
        String reference = Sql.text("SELECT reference FROM payment WHERE contest_id = ?", contest.id());

        Sql.update(
                "UPDATE payment SET created_at = now() - interval '73 hours', next_check_at = now() WHERE reference = ?",
                reference);

        await().atMost(SOON)
                .until(() -> Sql.value("SELECT next_check_at FROM payment WHERE reference = ?", reference) == null);
        assertThat(Sql.text("SELECT status FROM payment WHERE reference = ?", reference))
                .isEqualTo("EXPIRED");
    }

    @Test
    void anAnswerAboutAnotherChargeSettlesNothing() {
        Contest contest = Contest.open(1);
        Bought bought = Bought.votes(contest, "C1", 2);
        Bought other = Bought.votes(contest, "C1", 2);
        Stage.gateway()
                .faults()
                .add(FaultRule.of(FaultKind.OTHER_REFERENCE)
                        .on(bought.reference())
                        .text(other.reference())
                        .times(2));
        payInSecret(bought.reference());

        await().atMost(SOON).until(() -> bought.status().equals("CREDITED"));
        assertThat(other.status()).isEqualTo("OPEN");
        assertThat(contest.votesOf("C1")).isEqualTo(2);
    }

    @Test
    void everyShapeThatTheGatewayUsesIsUnderstood() {
        Contest contest = Contest.open(1);
        Stage.gateway().faults().add(FaultRule.of(FaultKind.SHAPE_VARIANT));
        List<Bought> all = IntStream.range(0, 40)
                .mapToObj(i -> Bought.votes(contest, "C1", 1))
                .toList();
        for (int i = 0; i < all.size(); i++) {
            if (i % 2 == 0) {
                payInSecret(all.get(i).reference());
            } else {
                Stage.gateway().charges().pay(all.get(i).reference());
            }
        }

        await().atMost(SOON).until(() -> contest.votesOf("C1") == 40);
    }
}
