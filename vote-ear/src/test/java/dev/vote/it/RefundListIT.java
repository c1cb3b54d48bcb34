package dev.vote.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vote.sandbox.gateway.ChargeRequest;
import dev.vote.sandbox.gateway.Endpoint;
import dev.vote.sandbox.gateway.FaultKind;
import dev.vote.sandbox.gateway.FaultRule;
import dev.vote.sandbox.gateway.Payment;
import dev.vote.sandbox.gateway.Refund;
import dev.vote.sandbox.gateway.RefundStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What was given back on the gateway's dashboard, and no message told of, is found in its list of refunds, once. */
@OnVote
@Tag("once")
class RefundListIT {

    private static final long VOTES = 4;
    private static final long AMOUNT = VOTES * Contest.PRICE_MINOR;
    private static final Duration SOME_STEPS_OF_A_REFUND = Duration.ofSeconds(20);

    private Contest contest;
    private Bought bought;
    private Instant begin;

    @BeforeEach
    void buy() throws InterruptedException {
        contest = Contest.open(1);
        bought = Bought.votes(contest, "C1", VOTES);
        Stage.gateway().charges().pay(bought.reference());
        await().until(() -> bought.status().equals("CREDITED"));
        // so that the charge is on no list of charges that is read; the gateway's have whole milliseconds
        Thread.sleep(5);
        begin = Instant.now();
    }

    @AfterEach
    void audit() {
        Stage.gateway().faults().clear();
        Audit.holds();
    }

    /** No message ever tells of it. */
    private Refund givenUnheard(String reference, long amount) {
        Stage.gateway()
                .faults()
                .add(FaultRule.of(FaultKind.WEBHOOK_DROP).at("refund.processed").on(reference));
        return given(reference, amount);
    }

    private static Refund given(String reference, long amount) {
        Refund refund = Stage.gateway().refunds().give(reference, amount);
        awaitProcessed(refund);
        return refund;
    }

    private static void awaitProcessed(Refund refund) {
        await().atMost(SOME_STEPS_OF_A_REFUND)
                .until(() -> Stage.gateway()
                        .refunds()
                        .find(refund.id())
                        .filter(now -> now.status() == RefundStatus.PROCESSED)
                        .isPresent());
    }

    /** State, number and sum of the parts that are known. */
    private String parts() {
        return Sql.text("""
                SELECT coalesce((SELECT f.state || ' ' || f.parts || ' ' || coalesce(CAST(f.amount_minor AS text), '?')
                                 FROM partial_refund f WHERE f.payment_id = p.id), '')
                FROM payment p WHERE p.reference = ?""", bought.reference());
    }

    private String entries() {
        return Sql.text("""
                SELECT coalesce(string_agg(e.kind || ' ' || e.votes, ', ' ORDER BY e.id), '')
                FROM ledger_entry e JOIN payment p ON p.id = e.payment_id WHERE p.reference = ?""", bought.reference());
    }

    private void dismiss() {
        Sql.update("""
                UPDATE partial_refund SET state = 'DISMISSED', ended_at = now(), reason = 'Agreed with the voter',
                    ended_by = (SELECT min(id) FROM staff)
                WHERE payment_id = (SELECT id FROM payment WHERE reference = ?)""", bought.reference());
    }

    private String readByList() {
        return Sql.text(
                "SELECT coalesce(string_agg(event || ' ' || outcome, ', ' ORDER BY id), '') FROM gateway_event WHERE reference = ? AND source = 'LIST'",
                bought.reference());
    }

    @Test
    void aPartThatNoMessageToldOfIsFoundOnceAlsoIfTheMessageComesLater() {
        givenUnheard(bought.reference(), AMOUNT / 4);
        assertThat(parts()).isEmpty();

        long run = Reconciled.since(begin);

        assertThat(parts()).isEqualTo("OPEN 1 " + AMOUNT / 4);
        assertThat(readByList()).isEqualTo("refund.processed PARTLY_RETURNED");
        assertThat(Reconciled.of(run, "refunds")).isEqualTo("1");
        assertThat(Reconciled.of(run, "unanswered")).isEqualTo("0");
        assertThat(contest.votesOf("C1")).isEqualTo(VOTES);

        dismiss();
        Stage.gateway().calls().clear();
        Webhook.refunded(bought.reference(), AMOUNT / 4, "TRF_late").deliver();
        Webhook.refunded(bought.reference(), AMOUNT / 4, "TRF_late")
                .rewritten(1)
                .deliver();
        Reconciled.since(begin);

        assertThat(parts()).isEqualTo("DISMISSED 1 " + AMOUNT / 4);
        assertThat(Stage.gateway().calls().count(Endpoint.FETCH)).isZero();
    }

    @Test
    void aPartThatAMessageToldOfIsNoNewsInTheListAndAnotherOneIs() {
        given(bought.reference(), AMOUNT / 4);
        await().until(() -> parts().equals("OPEN 1 " + AMOUNT / 4));
        Reconciled.since(begin);
        assertThat(parts()).isEqualTo("OPEN 1 " + AMOUNT / 4);
        dismiss();

        givenUnheard(bought.reference(), AMOUNT / 4);
        Reconciled.since(begin);

        assertThat(parts()).isEqualTo("OPEN 2 " + AMOUNT / 2);
        assertThat(contest.votesOf("C1")).isEqualTo(VOTES);
    }

    /** The message of the first came long before the second was begun, so it can't be of that one. */
    @Test
    void aPartOfTheSameAmountAsAnOldOneIsAnotherOneThoughTheOldOneIsOnNoListAnyMore() {
        Webhook.refunded(bought.reference(), AMOUNT / 4, "TRF_old").deliver();
        Sql.update("""
                UPDATE partial_refund_part SET heard_at = now() - interval '60 days'
                WHERE payment_id = (SELECT id FROM payment WHERE reference = ?)""", bought.reference());
        dismiss();

        givenUnheard(bought.reference(), AMOUNT / 4);
        Reconciled.since(begin);

        assertThat(parts()).isEqualTo("OPEN 2 " + AMOUNT / 2);
    }

    @Test
    void messageAndListAtTheSameTimeAreOnePartWhateverTheListsShape() {
        Stage.gateway().faults().add(FaultRule.of(FaultKind.SHAPE_VARIANT).at(Endpoint.REFUND_LIST));
        givenUnheard(bought.reference(), AMOUNT / 4);
        List<Integer> copies = IntStream.range(0, 16).boxed().toList();

        long run = Reconciled.begin(begin);
        Burst burst = Burst.of(copies, copy -> {
            await().until(() -> !Reconciled.of(run, "phase").equals("LISTING"));
            return Webhook.refunded(bought.reference(), AMOUNT / 4, "TRF_now")
                    .rewritten(copy)
                    .deliver();
        });

        assertThat(burst.answers()).extracting(Burst.Timed::status).containsOnly(200);
        Reconciled.awaitDone(run);
        assertThat(parts()).isEqualTo("OPEN 1 " + AMOUNT / 4);
    }

    @Test
    void allOfTheMoneyTakesTheVotesBackOnceAlsoIfTheMessageComesLater() {
        givenUnheard(bought.reference(), AMOUNT);
        assertThat(bought.status()).isEqualTo("CREDITED");

        long run = Reconciled.since(begin);

        assertThat(bought.status()).isEqualTo("REVERSED");
        assertThat(Reconciled.of(run, "settled")).isEqualTo("1");
        Webhook.refunded(bought.reference(), AMOUNT, "TRF_late").deliver();
        Reconciled.since(begin);
        assertThat(entries()).isEqualTo("CREDIT 4, REVERSAL -4");
        assertThat(contest.votesOf("C1")).isZero();
        assertThat(parts()).isEmpty();
    }

    @Test
    void partsThatTogetherAreAllOfItTakeTheVotesBack() {
        given(bought.reference(), AMOUNT / 4);
        await().until(() -> parts().equals("OPEN 1 " + AMOUNT / 4));
        givenUnheard(bought.reference(), AMOUNT - AMOUNT / 4);
        hurt(FaultKind.API_STATUS_5XX, Endpoint.REFUND_LIST);
        hurt(FaultKind.API_STATUS_429, Endpoint.FETCH);

        Reconciled.since(begin);

        assertThat(bought.status()).isEqualTo("REVERSED");
        assertThat(entries()).isEqualTo("CREDIT 4, REVERSAL -4");
        assertThat(parts()).startsWith("GONE");
    }

    private static void hurt(FaultKind kind, Endpoint where) {
        Stage.gateway().faults().add(FaultRule.of(kind).at(where).times(1));
    }

    @Test
    void whatIsOfAnotherShopIsAskedAboutOnceAndKeptNowhere() {
        List<String> others = IntStream.range(0, 6)
                .mapToObj(i -> "order-" + bought.reference() + i)
                .toList();
        for (String other : others) {
            Stage.gateway().charges().open(ChargeRequest.of(other, "shop@example.com", AMOUNT, "NGN"));
            Stage.gateway().charges().pay(other, Payment.asAsked().withoutWebhook());
            Stage.gateway().faults().add(FaultRule.of(FaultKind.WEBHOOK_DROP).on(other));
        }
        List<Refund> refunds = others.stream()
                .map(other -> Stage.gateway().refunds().give(other, AMOUNT / 2))
                .toList();
        refunds.forEach(RefundListIT::awaitProcessed);
        givenUnheard(bought.reference(), AMOUNT / 4);
        Stage.gateway().calls().clear();

        long run = Reconciled.since(begin);
        Reconciled.since(begin);

        assertThat(parts()).isEqualTo("OPEN 1 " + AMOUNT / 4);
        assertThat(Reconciled.of(run, "refunds")).isEqualTo("7");
        assertThat(Stage.gateway().calls().count(Endpoint.FETCH)).isEqualTo(7);
        assertThat(Sql.number(
                        "SELECT count(*) FROM gateway_event WHERE reference LIKE ?",
                        "order-" + bought.reference() + "%"))
                .isZero();
    }
}
