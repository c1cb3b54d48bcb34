package dev.vote.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vote.sandbox.gateway.Dispute;
import dev.vote.sandbox.gateway.Disputes;
import dev.vote.sandbox.gateway.Endpoint;
import dev.vote.sandbox.gateway.FaultKind;
import dev.vote.sandbox.gateway.FaultRule;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A dispute is followed to its end, whatever is heard of it, and the votes go once, when the gateway says that the money did. */
@OnVote
class DisputesIT {

    private static final long VOTES = 4;
    private static final long AMOUNT = VOTES * Contest.PRICE_MINOR;
    private static final Duration SOME_STEPS = Duration.ofSeconds(30);

    private Contest contest;
    private Bought bought;

    @BeforeEach
    void buy() {
        contest = Contest.open(1);
        bought = Bought.votes(contest, "C1", VOTES).paid();
    }

    @AfterEach
    void audit() {
        Stage.gateway().faults().clear();
        Audit.holds();
    }

    private Dispute opened() {
        Dispute dispute = Stage.gateway().disputes().open(bought.reference());
        awaitState("OPEN");
        return dispute;
    }

    /** Of all disputes of the payment; and whether each is closed. */
    private String states() {
        return Sql.text("""
                SELECT coalesce(string_agg(d.state || CASE WHEN d.closed_at IS NULL THEN '' ELSE ' closed' END, ', '
                                           ORDER BY d.id), '')
                FROM dispute d JOIN payment p ON p.id = d.payment_id WHERE p.reference = ?""", bought.reference());
    }

    private void awaitState(String state) {
        await().atMost(SOME_STEPS).until(this::states, state::equals);
    }

    private void assertTakenBackOnce() {
        awaitState("LOST closed");
        assertThat(bought.status()).isEqualTo("REVERSED");
        assertThat(bought.entries()).isEqualTo("CREDIT 4, REVERSAL -4");
        assertThat(contest.votesOf("C1")).isZero();
    }

    private void assertVotesStay() {
        assertThat(bought.status()).isEqualTo("CREDITED");
        assertThat(bought.entries()).isEqualTo("CREDIT 4");
        assertThat(contest.votesOf("C1")).isEqualTo(VOTES);
    }

    private void silence(String event) {
        Stage.gateway()
                .faults()
                .add(FaultRule.of(FaultKind.WEBHOOK_DROP)
                        .at(event)
                        .on(bought.reference())
                        .times(FaultRule.UNLIMITED));
    }

    private Webhook told(String step, Dispute dispute, String status, String resolution, Instant at) {
        return Webhook.dispute(step, bought.reference(), Long.toString(dispute.id()), status, resolution, at);
    }

    @Test
    void aDisputeFlagsThePaymentWithItsDeadlineAndTakesNothing() {
        Dispute dispute = opened();

        assertThat(Sql.number(
                        "SELECT count(*) FROM dispute WHERE gateway_id = ? AND due_at = ? AND amount_minor = ?",
                        Long.toString(dispute.id()),
                        Timestamp.from(dispute.dueAt()),
                        AMOUNT))
                .isEqualTo(1);
        assertThat(Sql.text(
                        "SELECT outcome FROM gateway_event WHERE reference = ? AND event = 'charge.dispute.create'",
                        bought.reference()))
                .isEqualTo("DISPUTE_NOTED");
        assertVotesStay();
    }

    @Test
    void whatNobodyAnsweredIsLostAndTheVotesGo() {
        Stage.gateway().disputes().open(bought.reference(), Duration.ofSeconds(1));

        assertTakenBackOnce();
        assertThat(Sql.text(
                        "SELECT d.resolution FROM dispute d JOIN payment p ON p.id = d.payment_id WHERE p.reference = ?",
                        bought.reference()))
                .isEqualTo("auto-accepted");
    }

    @Test
    void whatIsWonLeavesTheVotes() {
        Dispute dispute = opened();
        Stage.gateway().disputes().answer(dispute.id(), Disputes.DECLINED, "The votes were counted");
        awaitState("WITH_BANK");

        Stage.gateway().disputes().resolve(dispute.id(), Disputes.DECLINED);

        awaitState("WON closed");
        assertVotesStay();
    }

    @Test
    void howeverOftenAndAtOnceItsEndIsHeardTheVotesAreTakenBackOnce() {
        Dispute dispute = opened();
        Bought other = Bought.votes(contest, "C1", VOTES);
        Webhook.paid(other.reference(), AMOUNT).deliver();
        silence("charge.dispute.resolve");
        Instant now = Instant.now();
        List<Integer> copies = IntStream.range(0, 16).boxed().toList();
        Stage.gateway().disputes().resolve(dispute.id(), Disputes.AUTO_ACCEPTED);

        Burst burst = Burst.of(copies, copy -> switch (copy % 4) {
            case 0 ->
                Webhook.refunded(bought.reference(), AMOUNT).rewritten(copy).deliver();
            case 1 -> Http.get("/payments/" + bought.reference());
            default ->
                told("resolve", dispute, "resolved", "auto-accepted", now)
                        .rewritten(copy)
                        .deliver();
        });

        assertThat(burst.answers()).extracting(Burst.Timed::status).containsOnly(200);
        awaitState("LOST closed");
        assertThat(bought.entries()).isEqualTo("CREDIT 4, REVERSAL -4");
        assertThat(contest.votesOf("C1")).isEqualTo(VOTES);
        assertThat(Sql.number(
                        "SELECT count(*) FROM gateway_event WHERE reference = ? AND outcome = 'REVERSED'",
                        bought.reference()))
                .isEqualTo(1);
    }

    @Test
    void aDisputeWhoseMessagesAreAllLostIsFoundInTheList() {
        silence("charge.dispute.create");
        silence("charge.dispute.resolve");

        Dispute dispute = opened();
        Stage.gateway().disputes().resolve(dispute.id(), Disputes.AUTO_ACCEPTED);

        assertTakenBackOnce();
        assertThat(Sql.number(
                        "SELECT count(*) FROM gateway_event WHERE reference = ? AND source = 'WEBHOOK' AND event LIKE 'charge.dispute.%'",
                        bought.reference()))
                .isZero();
        assertThat(Sql.number(
                        "SELECT count(*) FROM gateway_event WHERE reference = ? AND source = 'LIST'",
                        bought.reference()))
                .isPositive();
    }

    @Test
    void anEndThatIsHeardBeforeItsBeginningStays() {
        silence("charge.dispute.create");
        silence("charge.dispute.resolve");
        Dispute dispute = Stage.gateway().disputes().open(bought.reference());
        Stage.gateway().disputes().resolve(dispute.id(), Disputes.AUTO_ACCEPTED);

        Instant begin = Instant.now();
        told("resolve", dispute, "resolved", "auto-accepted", begin.plusSeconds(5))
                .deliver();
        told("create", dispute, "awaiting-merchant-feedback", "", begin).deliver();
        told("remind", dispute, "awaiting-merchant-feedback", "", begin.plusSeconds(1))
                .deliver();

        assertTakenBackOnce();
    }

    @Test
    void aWordThatWeDontKnowIsKeptAndTakesNothing() {
        String id = bought.reference();

        Webhook.dispute("create", bought.reference(), id, "sleeping", "", Instant.now())
                .deliver();

        awaitState("UNKNOWN");
        assertThat(Sql.text("SELECT word FROM dispute WHERE gateway_id = ?", id))
                .isEqualTo("sleeping");
        assertVotesStay();
    }

    @Test
    void whatIsLostWithoutItsMoneyIsLeftToPeople() {
        Sql.update("""
                INSERT INTO dispute (payment_id, gateway, gateway_id, state, amount_minor, currency, heard_at, resolved_at, next_step_at)
                SELECT id, 'paystack', reference, 'LOST', 1500, 'NGN', now(), now() - interval '15 days', now()
                FROM payment WHERE reference = ?""", bought.reference());

        awaitState("LOST closed");
        assertVotesStay();
        assertThat(Sql.query("""
                SELECT f.state, f.amount_minor FROM partial_refund f JOIN payment p ON p.id = f.payment_id
                WHERE p.reference = ?""", bought.reference())).containsExactly(List.of("OPEN", 1500L));
    }

    @Test
    void aGatewayThatIsAwayAtTheEndIsAskedAgain() {
        Dispute dispute = opened();
        Stage.gateway()
                .faults()
                .add(FaultRule.of(FaultKind.API_STATUS_5XX)
                        .at(Endpoint.VERIFY)
                        .on(bought.reference())
                        .times(7));

        Stage.gateway().disputes().resolve(dispute.id(), Disputes.MERCHANT_ACCEPTED);

        awaitState("LOST");
        assertThat(bought.entries()).isEqualTo("CREDIT 4");
        assertTakenBackOnce();
    }

    @Test
    void aDisputeAboutSomebodyElsesChargeIsKeptAndThatIsAll() {
        String foreign = "ab" + bought.reference().substring(2);

        assertThat(Webhook.dispute("create", foreign, "foreign", "awaiting-merchant-feedback", "", Instant.now())
                        .deliver()
                        .statusCode())
                .isEqualTo(200);

        assertThat(Sql.text("SELECT outcome FROM gateway_event WHERE reference = ?", foreign))
                .isEqualTo("UNKNOWN_REFERENCE");
        assertThat(Sql.number("SELECT count(*) FROM dispute WHERE gateway_id = 'foreign'"))
                .isZero();
    }
}
