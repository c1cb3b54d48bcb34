package dev.vote.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vote.domain.payment.Reference;
import dev.vote.domain.staff.Role;
import dev.vote.sandbox.gateway.ChargeRequest;
import dev.vote.sandbox.gateway.Endpoint;
import dev.vote.sandbox.gateway.FaultKind;
import dev.vote.sandbox.gateway.FaultRule;
import dev.vote.sandbox.gateway.Payment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Our payments beside the gateway's list: each planted difference is found, and nothing else. */
@OnVote
class ReconciliationIT {

    private static final long VOTES = 2;
    private static final long AMOUNT = VOTES * Contest.PRICE_MINOR;

    private Instant begin;
    private Contest contest;

    @BeforeEach
    void open() throws InterruptedException {
        // the gateway's list has whole milliseconds
        calm();
        begin = Instant.now();
        Thread.sleep(5);
        contest = Contest.open(1);
    }

    @AfterEach
    void calm() {
        Stage.gateway().faults().clear();
        Sql.update("UPDATE reconciliation_difference SET state = 'GONE', ended_at = now() WHERE state = 'OPEN'");
    }

    private Bought bought() {
        return Bought.votes(contest, "C1", VOTES);
    }

    /** Nobody asks about it any more. */
    private Bought forgotten() {
        Bought bought = bought();
        Sql.update(
                "UPDATE payment SET status = 'EXPIRED', next_check_at = NULL WHERE reference = ?", bought.reference());
        return bought;
    }

    private static void pay(Bought bought, Payment how) {
        Stage.gateway().charges().pay(bought.reference(), how.withoutWebhook());
    }

    private static void credit(Bought bought) {
        Webhook.paid(bought.reference(), AMOUNT).deliver();
        assertThat(bought.status()).isEqualTo("CREDITED");
    }

    private Bought paidAndCredited() {
        Bought bought = bought();
        pay(bought, Payment.asAsked());
        credit(bought);
        return bought;
    }

    /** Over what was begun since the test began, also what is very new. */
    private long beginRun() {
        return Reconciled.begin(begin);
    }

    private static String of(long run, String column) {
        return Reconciled.of(run, column);
    }

    private static void awaitDone(long run) {
        Reconciled.awaitDone(run);
    }

    private long run() {
        return Reconciled.since(begin);
    }

    private static List<List<Object>> found(long run) {
        return Sql.query(
                "SELECT kind, reference FROM reconciliation_difference WHERE last_run = ? AND state = 'OPEN' ORDER BY kind",
                run);
    }

    private static String state(Bought bought) {
        return Sql.text(
                "SELECT string_agg(state, ' ' ORDER BY id) FROM reconciliation_difference WHERE reference = ?",
                bought.reference());
    }

    @Test
    void onACleanDayNothingIsFound() {
        for (int i = 0; i < 5; i++) {
            paidAndCredited();
        }
        Bought withAFee = bought();
        pay(withAFee, Payment.asAsked().amountMinor(AMOUNT + 150).requestedAmountMinor(AMOUNT));
        credit(withAFee);
        Bought wrong = bought();
        pay(wrong, Payment.asAsked().amountMinor(AMOUNT - 1));
        Webhook.paid(wrong.reference(), AMOUNT - 1).deliver();
        assertThat(wrong.status()).isEqualTo("REVIEW");
        Bought givenBack = paidAndCredited();
        Stage.gateway().charges().reverse(givenBack.reference());
        Webhook.refunded(givenBack.reference(), AMOUNT).deliver();
        Stage.gateway().charges().decline(forgotten().reference());
        forgotten();
        bought();
        Stage.gateway().charges().open(ChargeRequest.of("order-4711", "shop@example.com", AMOUNT, "NGN"));
        Stage.gateway().charges().pay("order-4711", Payment.asAsked().withoutWebhook());

        long run = run();

        assertThat(found(run)).isEmpty();
        assertThat(List.of(
                        of(run, "theirs"),
                        of(run, "ours"),
                        of(run, "matched"),
                        of(run, "not_ours"),
                        of(run, "settled")))
                .containsExactly("12", "11", "11", "1", "0");
        assertThat(Sql.number("SELECT count(*) FROM reconciliation_line WHERE run_id = ?", run))
                .isZero();
        Audit.holds();
    }

    @Test
    void whatNoOtherRoadBroughtIsSettledByTheList() {
        Bought lost = forgotten();
        pay(lost, Payment.asAsked());
        Bought givenBack = paidAndCredited();
        Stage.gateway().charges().reverse(givenBack.reference());

        long run = run();

        assertThat(lost.status()).isEqualTo("CREDITED");
        assertThat(givenBack.status()).isEqualTo("REVERSED");
        assertThat(contest.totalVotes()).isEqualTo(VOTES);
        assertThat(found(run)).isEmpty();
        assertThat(of(run, "settled")).isEqualTo("2");
        assertThat(Sql.text("SELECT source || ' ' || outcome FROM gateway_event WHERE reference = ?", lost.reference()))
                .isEqualTo("LIST CREDITED");
        Audit.holds();
    }

    @Test
    void eachKindOfDifferenceIsFoundOnceAndNothingIsChanged() {
        paidAndCredited();
        String theirsOnly = Reference.random().value();
        Stage.gateway().charges().open(ChargeRequest.of(theirsOnly, "lost@example.com", AMOUNT, "NGN"));
        Stage.gateway().charges().pay(theirsOnly, Payment.asAsked().withoutWebhook());
        String unknown = Reference.random().value();
        Sql.update("""
                INSERT INTO payment (id, reference, gateway, contest_id, contestant_id, votes, amount_minor, currency, email, status,
                                     authorization_url, created_at)
                SELECT nextval('payment_seq'), ?, gateway, contest_id, contestant_id, votes, amount_minor, currency, email, 'EXPIRED',
                       'https://checkout.example/gone', created_at
                FROM payment WHERE contest_id = ? LIMIT 1""", unknown, contest.id());
        Bought forged = bought();
        credit(forged);
        Bought less = bought();
        credit(less);
        pay(less, Payment.asAsked().amountMinor(AMOUNT - 1));
        Bought currency = bought();
        credit(currency);
        pay(currency, Payment.asAsked().currency("GHS"));
        Bought mode = bought();
        credit(mode);
        pay(mode, Payment.asAsked().domain("live"));
        Bought time = paidAndCredited();
        Sql.update("UPDATE payment SET paid_at = paid_at - interval '2 hours' WHERE reference = ?", time.reference());
        Bought state = paidAndCredited();
        Webhook.refunded(state.reference(), AMOUNT).deliver();
        Bought first = forgotten();
        Bought second = paidAndCredited();
        Sql.update("""
                UPDATE payment SET replaced_by = (SELECT id FROM payment WHERE reference = ?) WHERE reference = ?""", second.reference(), first.reference());
        pay(first, Payment.asAsked());
        long votes = contest.totalVotes();

        long run = run();

        List<List<Object>> expected = List.of(
                List.of("AMOUNT", less.reference()),
                List.of("CREDITED_WITHOUT_PROOF", forged.reference()),
                List.of("CURRENCY", currency.reference()),
                List.of("MODE", mode.reference()),
                List.of("OURS_ONLY", unknown),
                List.of("PAID_TWICE", first.reference()),
                List.of("STATE", state.reference()),
                List.of("THEIRS_ONLY", theirsOnly),
                List.of("TIME", time.reference()));
        assertThat(found(run)).isEqualTo(expected);
        assertThat(of(run, "differences")).isEqualTo("9");
        assertThat(contest.totalVotes()).isEqualTo(votes);
        assertThat(first.status()).as("its money waits for a person").isEqualTo("REVIEW");

        long again = run();

        assertThat(found(again)).isEqualTo(expected);
        assertThat(Sql.number("SELECT count(*) FROM reconciliation_difference WHERE last_run = ?", again))
                .isEqualTo(9);
        assertThat(Sql.number(
                        "SELECT count(*) FROM audit_entry WHERE action = 'difference.found' AND subject = ?",
                        forged.reference()))
                .as("noticed once")
                .isEqualTo(1);

        pay(forged, Payment.asAsked());
        long later = run();

        assertThat(state(forged)).isEqualTo("GONE");
        assertThat(found(later)).hasSize(8);
    }

    @Test
    void aMessageAboutAnOldPaymentIsFoundThoughItIsOnNoList() {
        Bought old = bought();
        Sql.update(
                "UPDATE payment SET created_at = created_at - interval '40 days' WHERE reference = ?", old.reference());
        begin = Instant.now();
        credit(old);

        long run = run();

        assertThat(found(run)).containsExactly(List.of("CREDITED_WITHOUT_PROOF", old.reference()));
        assertThat(List.of(of(run, "theirs"), of(run, "ours"))).containsExactly("0", "0");
    }

    @Test
    void anEarlierDifferenceIsLookedAtAgainUntilBothAgree() {
        Bought forged = bought();
        credit(forged);
        run();
        begin = Instant.now().plusMillis(5);

        long later = run();
        assertThat(found(later)).containsExactly(List.of("CREDITED_WITHOUT_PROOF", forged.reference()));
        pay(forged, Payment.asAsked());
        run();

        assertThat(state(forged)).isEqualTo("GONE");
    }

    @Test
    void aRunThatGetsNoAnswerWaitsAndGoesOnWhereItWas() {
        List<Bought> many = new ArrayList<>();
        for (int i = 0; i < 130; i++) {
            Bought bought = forgotten();
            pay(bought, Payment.asAsked());
            many.add(bought);
        }
        Stage.gateway()
                .faults()
                .add(FaultRule.of(FaultKind.API_STATUS_5XX).at(Endpoint.LIST).status(503));
        long run = beginRun();
        await().atMost(Reconciled.A_RUN).until(() -> !of(run, "trouble").isEmpty());
        assertThat(of(run, "phase")).isEqualTo("LISTING");

        Stage.gateway().faults().clear();
        awaitDone(run);

        assertThat(List.of(of(run, "pages"), of(run, "theirs"), of(run, "settled"), of(run, "trouble")))
                .containsExactly("2", "130", "130", "");
        assertThat(many).allMatch(bought -> bought.status().equals("CREDITED"));
        assertThat(contest.totalVotes()).isEqualTo(130 * VOTES);
        assertThat(found(run)).isEmpty();
        Audit.holds();
    }

    @Test
    void votesThatPeopleTookBackBecauseNobodyPaidAreNoDifferenceUntilSomebodyPays() {
        Bought forged = bought();
        credit(forged);
        run();
        String page = "/admin/reconciliation/"
                + Sql.number("SELECT id FROM reconciliation_difference WHERE reference = ?", forged.reference());
        StaffClient first = StaffClient.of(StaffSession.of(Role.FINANCE));
        StaffClient second = StaffClient.of(StaffSession.of(Role.ADMIN));
        String refund = "/admin/refunds/" + forged.reference();
        assertThat(first.get(refund).body())
                .contains("has nothing to give back")
                .doesNotContain("want-now");
        first.get(page).send(page, "reverse", "reverse", "reverse-reason", "Nobody paid.", "reverse-now", "now");

        second.get(page)
                .send(
                        page,
                        "reversal-answer",
                        "reversal-answer",
                        "reversal-words",
                        "Agreed.",
                        "reversal-approve",
                        "now");

        assertThat(contest.totalVotes()).isZero();
        assertThat(state(forged)).isEqualTo("GONE");
        assertThat(found(run())).isEmpty();
        pay(forged, Payment.asAsked());
        assertThat(found(run())).containsExactly(List.of("STATE", forged.reference()));
        assertThat(first.get("/admin/reconciliation/"
                                + Sql.number(
                                        "SELECT id FROM reconciliation_difference WHERE reference = ? AND kind = 'STATE'",
                                        forged.reference()))
                        .body())
                .contains("refund the charge in the gateway’s dashboard");
        Audit.holds();
    }

    @Test
    void peopleAskForOneAndDismissWhatTheyKnow() {
        Bought forged = bought();
        credit(forged);
        StaffClient finance = StaffClient.of(StaffSession.of(Role.FINANCE));
        long run = run();
        long id = Sql.number("SELECT id FROM reconciliation_difference WHERE reference = ?", forged.reference());
        assertThat(finance.get("/admin").body()).contains("for you", "in one queue");
        assertThat(finance.get("/admin/review?kind=DIFFERENCE&contest=" + contest.id())
                        .body())
                .contains("Votes without money", forged.reference());
        assertThat(finance.get("/admin/reconciliation").body())
                .contains(
                        "Votes without money",
                        forged.reference(),
                        "To look at",
                        "Compare the last 1 hour now",
                        "Compare the last 35 days")
                .contains("Credited · NGN")
                .doesNotContain("CREDITED,");
        String page = "/admin/reconciliation/" + id;
        assertThat(finance.get(page).body())
                .contains("If somebody else may know the signing key", "Not paid · NGN")
                .doesNotContain("CREDITED,", "abandoned,");
        assertThat(finance.get("/admin/payments/" + forged.reference()).body())
                .contains("<blockquote>Votes without money</blockquote>");

        finance.get("/admin/reconciliation").send("/admin/reconciliation", "ask", "ask", "ask:days", "now");
        await().atMost(Reconciled.A_RUN)
                .until(() -> Sql.number(
                                "SELECT count(*) FROM reconciliation_run WHERE kind = 'ASKED' AND id > ? AND phase = 'DONE'",
                                run)
                        == 1);
        assertThat(state(forged)).as("looked at again").isEqualTo("OPEN");

        finance.get(page).send(page, "dismiss", "dismiss", "reason", "  ", "dismiss-now", "now");
        assertThat(state(forged)).as("without a reason").isEqualTo("OPEN");
        finance.get(page).send(page, "dismiss", "dismiss", "reason", "A test of ours.", "dismiss-now", "now");

        assertThat(finance.get(page).body()).contains("A test of ours.", "Dismissed by");
        long later = run();
        assertThat(found(later)).isEmpty();
        assertThat(state(forged)).isEqualTo("DISMISSED");
        assertThat(Sql.query("SELECT action FROM audit_entry WHERE subject = ? ORDER BY id", forged.reference()))
                .containsExactly(List.of("difference.found"), List.of("difference.dismiss"));
        assertThat(later).isGreaterThan(run);
        for (long each : new long[] {run, later}) {
            assertThat(finance.get("/admin/reconciliation/runs/" + each).body())
                    .as("what each run saw stays")
                    .contains("Votes without money", forged.reference(), "Dismissed");
        }
        assertThat(finance.get("/admin/reconciliation/runs/" + (later + 1_000)).status())
                .isEqualTo(404);
        String found = "/admin/reconciliation?q=" + forged.reference();
        assertThat(finance.get(found).body()).contains(page);
        assertThat(finance.get(found + "&state=DISMISSED&contest=" + contest.id())
                        .body())
                .contains(page);
        assertThat(finance.get(found + "&state=OPEN").body())
                .contains("Nothing like that")
                .doesNotContain(page + '"');
    }
}
