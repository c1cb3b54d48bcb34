package dev.vote.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vote.domain.staff.Role;
import dev.vote.sandbox.gateway.Endpoint;
import dev.vote.sandbox.gateway.FaultKind;
import dev.vote.sandbox.gateway.FaultRule;
import dev.vote.sandbox.gateway.Payment;
import dev.vote.sandbox.gateway.Refund;
import dev.vote.sandbox.gateway.RefundStatus;
import dev.vote.sandbox.gateway.TestCard;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A refund that was begun on the gateway's dashboard, and stops there, waits for a person, once, as long as that is so. */
@OnVote
@Tag("once")
class OutsideRefundsIT {

    private static final long VOTES = 4;
    private static final long AMOUNT = VOTES * Contest.PRICE_MINOR;
    private static final long PART = AMOUNT / 4;
    private static final Duration SOME_STEPS = Duration.ofSeconds(30);

    private final StaffClient first = StaffClient.of(StaffSession.of(Role.FINANCE));
    private final StaffClient second = StaffClient.of(StaffSession.of(Role.ADMIN));
    private Instant begin;
    private Contest contest;
    private Bought bought;
    private String line;

    @BeforeEach
    void buy() {
        begin = Instant.now();
        contest = Contest.open(1);
        bought = Bought.votes(contest, "C1", VOTES);
        line = "Refund begun elsewhere " + bought.reference();
    }

    @AfterEach
    void audit() {
        Stage.gateway().faults().clear();
        Audit.holds();
    }

    private Refund given(TestCard card, RefundStatus end) {
        bought.paid(Payment.with(card.number()));
        Refund refund = Stage.gateway().refunds().give(bought.reference(), PART);
        awaitEnd(refund, end);
        return refund;
    }

    private static void awaitEnd(Refund refund, RefundStatus end) {
        await().atMost(SOME_STEPS)
                .until(() -> Stage.gateway()
                        .refunds()
                        .find(refund.id())
                        .filter(now -> now.status() == end)
                        .isPresent());
    }

    private List<String> waiting() {
        return WaitingTasks.of(contest, first);
    }

    private void awaitWaiting(String... lines) {
        await().atMost(SOME_STEPS).until(() -> waiting().equals(List.of(lines)));
    }

    /** Until the gateway was asked about whatever was told. */
    private void awaitAsked() {
        await().atMost(SOME_STEPS).until(() -> Sql.number("""
                                SELECT count(*) FROM outside_refund_watch w JOIN payment p ON p.id = w.payment_id
                                WHERE p.reference = ? AND w.steps = 0""", bought.reference()) == 0);
    }

    private long rows() {
        return Sql.number(
                "SELECT count(*) FROM outside_refund f JOIN payment p ON p.id = f.payment_id WHERE p.reference = ?",
                bought.reference());
    }

    /** As the gateway tells it: without a name for the refund. */
    private Webhook told(String state) {
        return Webhook.of("""
                {"event":"refund.%1$s","data":{"status":"%1$s","transaction_reference":"%2$s","refund_reference":null,\
                "amount":%3$d,"currency":"NGN","processor":"mpgs_zen","integration":100982,"domain":"test"}}""".formatted(state, bought.reference(), PART));
    }

    private String desk() {
        return "/admin/review/" + bought.reference();
    }

    private void dismiss(StaffClient who, String reason) {
        who.send(desk(), "outside", "outside", "outside-note", reason, "outside-now", "now");
    }

    @Test
    void whatNeedsAttentionWaitsOnceHoweverOftenItIsToldAndUntilItGoesOn() {
        Refund refund = given(TestCard.REFUND_NEEDS_ATTENTION, RefundStatus.NEEDS_ATTENTION);
        awaitWaiting(line);
        assertThat(first.body())
                .contains("needs the payer’s bank account", "Noted there: From the dashboard", "NGN\u00a050.00");

        List<Integer> copies = IntStream.range(0, 16).boxed().toList();
        Burst burst =
                Burst.of(copies, copy -> told("needs-attention").rewritten(copy).deliver());
        assertThat(burst.answers()).extracting(Burst.Timed::status).containsOnly(200);
        Stage.gateway().calls().clear();
        long run = Reconciled.since(begin);
        awaitAsked();

        assertThat(waiting()).containsExactly(line);
        assertThat(rows()).isEqualTo(1);
        assertThat(Reconciled.of(run, "refunds")).isNotEqualTo("0");
        assertThat(Stage.gateway().calls().count(Endpoint.FETCH))
                .as("the list says nothing new")
                .isZero();
        assertThat(contest.votesOf("C1")).isEqualTo(VOTES);

        wantBack();
        awaitWaiting(line, "Refund stopped " + bought.reference());
        Stage.gateway().refunds().retry(refund.id());
        awaitWaiting("Refund stopped " + bought.reference());
        await().atMost(SOME_STEPS).until(() -> first.get(desk()).body().contains("It went through after all"));
        Stage.gateway().refunds().newestFirst().stream()
                .filter(ours -> ours.reference().equals(bought.reference()))
                .forEach(ours -> Stage.gateway().refunds().retry(ours.id()));

        await().atMost(SOME_STEPS).until(() -> bought.status().equals("REVERSED"));
        awaitWaiting();
        assertThat(contest.votesOf("C1")).isZero();
    }

    private void wantBack() {
        String page = "/admin/refunds/" + bought.reference();
        first.get(page).send(page, "want", "want", "reason", "The voter asked.", "want-now", "now");
    }

    @Test
    void oneThatFailedWaitsUntilSomebodySaysWhyNothingIsToBeDone() {
        bought.paid(Payment.with(TestCard.REFUND_FAILS.number()));
        Stage.gateway().refunds().give(bought.reference(), PART);
        Stage.gateway().refunds().give(bought.reference(), PART);
        // two of the same amount are two
        awaitWaiting(line, line);
        assertThat(first.body()).contains("couldn’t give the money back");
        StaffClient late = second.get(desk());

        dismiss(first.get(desk()), "  ");
        assertThat(waiting()).as("without a reason").containsExactly(line, line);
        dismiss(first.get(desk()), "The voter keeps the votes.");
        dismiss(late, "I am late.");

        assertThat(second.get(desk()).body())
                .contains("Somebody was faster", "The voter keeps the votes.")
                .doesNotContain("I am late.");
        assertThat(Sql.query("SELECT action, reason FROM audit_entry WHERE subject = ?", bought.reference()))
                .containsOnly(List.of("outside-refund.dismiss", "The voter keeps the votes."))
                .hasSize(2);
        told("failed").rewritten(1).deliver();
        Reconciled.since(begin);
        awaitAsked();
        assertThat(waiting()).as("told once more").isEmpty();
    }

    @Test
    void whatNoMessageToldOfIsFoundInTheList() {
        for (String event : List.of("refund.failed", "refund.needs-attention")) {
            Stage.gateway()
                    .faults()
                    .add(FaultRule.of(FaultKind.WEBHOOK_DROP).at(event).on(bought.reference()));
        }
        Refund refund = given(TestCard.REFUND_NEEDS_ATTENTION, RefundStatus.NEEDS_ATTENTION);
        assertThat(rows()).isZero();

        Reconciled.since(begin);

        awaitWaiting(line);
        Stage.gateway().faults().add(FaultRule.of(FaultKind.WEBHOOK_DROP).on(bought.reference()));
        Stage.gateway().refunds().retry(refund.id());
        awaitEnd(refund, RefundStatus.PROCESSED);
        await().atMost(SOME_STEPS).until(() -> !waiting().contains(line));
        told("needs-attention").deliver();
        awaitAsked();
        assertThat(waiting()).as("an old message").doesNotContain(line);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void aMessageThatTheGatewayDoesNotBearOutIsNoTask() {
        bought.paid();

        told("needs-attention").deliver();
        told("failed").deliver();

        awaitAsked();
        assertThat(waiting()).isEmpty();
        assertThat(rows()).isZero();
    }

    @Test
    void ourOwnRefundThatStopsIsNotTakenForOneOfOthersAndHidesWhatFailedBefore() {
        given(TestCard.REFUND_FAILS, RefundStatus.FAILED);
        awaitWaiting(line);

        wantBack();

        assertThat(waiting()).as("somebody decided").isEmpty();
        awaitWaiting("Refund failed " + bought.reference());
        awaitAsked();
        Reconciled.since(begin);
        assertThat(waiting()).containsExactly("Refund failed " + bought.reference());
        assertThat(rows()).isEqualTo(1);
        assertThat(contest.votesOf("C1")).isEqualTo(VOTES);
    }
}
