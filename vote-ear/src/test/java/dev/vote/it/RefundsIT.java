package dev.vote.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.vote.sandbox.gateway.ChargeStatus;
import dev.vote.sandbox.gateway.Endpoint;
import dev.vote.sandbox.gateway.FaultKind;
import dev.vote.sandbox.gateway.FaultRule;
import dev.vote.sandbox.gateway.Payment;
import dev.vote.sandbox.gateway.Refund;
import dev.vote.sandbox.gateway.RefundStatus;
import dev.vote.sandbox.gateway.TestCard;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What was decided is carried out by the gateway once, whatever goes wrong on the way, and the votes go when the money did. */
@OnVote
@Tag("once")
class RefundsIT {

    private static final long VOTES = 4;
    private static final long AMOUNT = VOTES * Contest.PRICE_MINOR;
    private static final Duration SOME_STEPS = Duration.ofSeconds(30);

    private Contest contest;
    private Bought bought;

    @BeforeEach
    void buy() {
        contest = Contest.open(1);
        bought = Bought.votes(contest, "C1", VOTES);
    }

    @AfterEach
    void audit() {
        Stage.gateway().faults().clear();
        Audit.holds();
    }

    private void payBy(TestCard card) {
        bought.paid(Payment.with(card.number()));
    }

    /** As the desk does. */
    private void intend() {
        Sql.update("""
                INSERT INTO refund (payment_id, state, reason, wanted_by, wanted_at, next_step_at)
                SELECT p.id, 'INTENDED', 'The voter asked', s.id, now(), now() FROM payment p, staff s
                WHERE p.reference = ? AND s.email = ?""", bought.reference(), Stage.ADMIN_EMAIL);
    }

    private String state() {
        return Sql.text(
                "SELECT r.state FROM refund r JOIN payment p ON p.id = r.payment_id WHERE p.reference = ?",
                bought.reference());
    }

    private void awaitState(String state) {
        await().atMost(SOME_STEPS).until(() -> state().equals(state));
    }

    private List<Refund> atTheGateway() {
        return Stage.gateway().refunds().newestFirst().stream()
                .filter(refund -> refund.reference().equals(bought.reference()))
                .toList();
    }

    private void assertGivenBackOnce() {
        awaitState("PROCESSED");
        assertThat(atTheGateway()).hasSize(1);
        assertThat(bought.status()).isEqualTo("REVERSED");
        assertThat(contest.votesOf("C1")).isZero();
        assertThat(Sql.number(
                        "SELECT count(*) FROM audit_entry WHERE action = 'refund.end' AND subject = ?",
                        bought.reference()))
                .isEqualTo(1);
    }

    private static void hurt(FaultKind kind, Endpoint where, int times) {
        Stage.gateway().faults().add(FaultRule.of(kind).at(where).times(times).delay(Duration.ofSeconds(4)));
    }

    @Test
    void theVotesGoWhenTheMoneyDid() {
        bought.paid();

        intend();

        awaitState("SENT");
        assertThat(contest.votesOf("C1")).isEqualTo(VOTES);
        assertGivenBackOnce();
        assertThat(atTheGateway().get(0).merchantNote()).contains("The voter asked");
        assertThat(atTheGateway().get(0).amountMinor()).isEqualTo(AMOUNT);
    }

    @Test
    void aRequestWhoseAnswerIsLostIsNotMadeAgain() {
        bought.paid();
        hurt(FaultKind.API_TIMEOUT_AFTER_CREATE, Endpoint.REFUND_CREATE, 1);

        intend();

        assertGivenBackOnce();
    }

    @Test
    void whileTheGatewayIsDownTheIntentWaits() {
        bought.paid();
        hurt(FaultKind.API_STATUS_5XX, Endpoint.REFUND_LIST, 3);
        hurt(FaultKind.API_RESET, Endpoint.REFUND_CREATE, 1);
        hurt(FaultKind.API_STATUS_429, Endpoint.REFUND_FETCH, 1);

        intend();

        assertGivenBackOnce();
    }

    @Test
    void aRefundFromTheDashboardIsTakenForOurs() {
        bought.paid();
        Stage.gateway().refunds().give(bought.reference(), AMOUNT);

        intend();

        assertGivenBackOnce();
    }

    @Test
    void whatWasGivenBackUnheardIsFoundOutAndDone() {
        bought.paid();
        Stage.gateway()
                .faults()
                .add(FaultRule.of(FaultKind.WEBHOOK_DROP).at("refund.processed").on(bought.reference()));
        Stage.gateway().refunds().give(bought.reference(), AMOUNT);
        await().atMost(SOME_STEPS)
                .until(() -> Stage.gateway().charges().get(bought.reference()).status() == ChargeStatus.REVERSED);
        assertThat(bought.status()).isEqualTo("CREDITED");

        intend();

        assertGivenBackOnce();
    }

    @Test
    void whatTheBankTookBackIsDoneAlready() {
        bought.paid();
        Stage.gateway().charges().reverse(bought.reference());

        intend();

        awaitState("PROCESSED");
        assertThat(atTheGateway()).isEmpty();
        assertThat(bought.status()).isEqualTo("REVERSED");
        assertThat(contest.votesOf("C1")).isZero();
    }

    @Test
    void aRefundThatFailsLeavesTheVotes() {
        payBy(TestCard.REFUND_FAILS);

        intend();

        awaitState("FAILED");
        assertThat(bought.status()).isEqualTo("CREDITED");
        assertThat(contest.votesOf("C1")).isEqualTo(VOTES);
    }

    @Test
    void aRefundThatNeedsAttentionGoesOnOnceItGotIt() {
        payBy(TestCard.REFUND_NEEDS_ATTENTION);

        intend();

        awaitState("NEEDS_ATTENTION");
        assertThat(contest.votesOf("C1")).isEqualTo(VOTES);
        Stage.gateway().refunds().retry(atTheGateway().get(0).id());
        assertGivenBackOnce();
    }

    @Test
    void theGatewaysMessageIsFasterThanAPause() {
        payBy(TestCard.REFUND_NEEDS_ATTENTION);
        intend();
        awaitState("NEEDS_ATTENTION");
        Sql.update(
                "UPDATE refund SET next_step_at = now() + interval '1 day' WHERE ended_at IS NULL AND payment_id ="
                        + " (SELECT id FROM payment WHERE reference = ?)",
                bought.reference());

        Stage.gateway().refunds().retry(atTheGateway().get(0).id());

        assertGivenBackOnce();
        assertThat(Sql.query(
                        "SELECT event FROM gateway_event WHERE reference = ? AND outcome = 'REFUND_NOTED'",
                        bought.reference()))
                .contains(List.of("refund.needs-attention"));
    }

    @Test
    void whatTheGatewayWontGiveBackIsSaid() {
        Webhook.paid(bought.reference(), AMOUNT).deliver();
        assertThat(bought.status()).isEqualTo("CREDITED");

        intend();

        awaitState("REFUSED");
        assertThat(Sql.text(
                        "SELECT r.gateway_message FROM refund r JOIN payment p ON p.id = r.payment_id WHERE p.reference = ?",
                        bought.reference()))
                .isEqualTo("Only successful transactions can be refunded");
        assertThat(contest.votesOf("C1")).isEqualTo(VOTES);
    }

    @Test
    void whereAPartWentBackTheRestDoesAndTheVotesWithIt() {
        bought.paid();
        Stage.gateway().refunds().give(bought.reference(), AMOUNT / 4);
        await().atMost(SOME_STEPS)
                .until(() -> Sql.number(
                                "SELECT count(*) FROM partial_refund f JOIN payment p ON p.id = f.payment_id WHERE p.reference = ?",
                                bought.reference())
                        == 1);
        assertThat(contest.votesOf("C1")).isEqualTo(VOTES);

        intend();

        awaitState("PROCESSED");
        assertThat(atTheGateway()).extracting(Refund::amountMinor).containsExactly(AMOUNT - AMOUNT / 4, AMOUNT / 4);
        assertThat(bought.status()).isEqualTo("REVERSED");
        assertThat(contest.votesOf("C1")).isZero();
        assertThat(Sql.text(
                        "SELECT f.state FROM partial_refund f JOIN payment p ON p.id = f.payment_id WHERE p.reference = ?",
                        bought.reference()))
                .isEqualTo("GONE");
    }

    /** The gateway refuses what is more than it has left, and says only at the end that all of it went. */
    @Test
    void whilePartsThatTogetherAreAllOfItAreOnTheirWayNothingIsAskedFor() {
        payBy(TestCard.REFUND_NEEDS_ATTENTION);
        Refund half = Stage.gateway().refunds().give(bought.reference(), AMOUNT / 2);
        Refund rest = Stage.gateway().refunds().give(bought.reference(), AMOUNT / 2);
        Stage.gateway().charges().restore(bought.reference());
        Stage.gateway().calls().clear();

        intend();

        await().atMost(SOME_STEPS)
                .until(() -> Sql.number(
                                "SELECT r.steps FROM refund r JOIN payment p ON p.id = r.payment_id WHERE p.reference = ?",
                                bought.reference())
                        > 1);
        assertThat(state()).isEqualTo("INTENDED");
        await().atMost(SOME_STEPS)
                .until(() -> Stage.gateway().refunds().retry(half.id()).isPresent());
        await().atMost(SOME_STEPS)
                .until(() -> Stage.gateway().refunds().retry(rest.id()).isPresent());
        await().atMost(SOME_STEPS)
                .until(() -> atTheGateway().stream().allMatch(refund -> refund.status() == RefundStatus.PROCESSED));
        assertThat(Stage.gateway().calls().count(Endpoint.REFUND_CREATE)).isZero();
        Stage.gateway().charges().reverse(bought.reference());

        awaitState("PROCESSED");
        assertThat(atTheGateway()).hasSize(2);
        assertThat(bought.status()).isEqualTo("REVERSED");
        assertThat(contest.votesOf("C1")).isZero();
    }

    @Test
    void oneAtATimeSaysTheDatabase() {
        bought.paid();
        intend();

        assertThatThrownBy(this::intend).hasStackTraceContaining("refund_open");
    }
}
