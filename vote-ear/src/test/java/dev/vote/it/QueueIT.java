package dev.vote.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vote.domain.staff.Role;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The one queue of everything that waits for a person: what comes into it, who sees it, and what takes it out. */
@OnVote
class QueueIT {

    private static final int RACES = 5;
    private static final Duration SOME_STEPS = Duration.ofSeconds(30);

    private final StaffClient first = StaffClient.of(StaffSession.of(Role.FINANCE));
    private final StaffClient second = StaffClient.of(StaffSession.of(Role.ADMIN));
    private Contest contest;

    @BeforeEach
    void open() {
        contest = Contest.open(1);
    }

    @AfterEach
    void audit() {
        Audit.holds();
    }

    private String queue() {
        return WaitingTasks.path(contest);
    }

    /** What stands in the queue for this contest: references with their kinds, from the top. */
    private List<String> waiting(StaffClient who) {
        return WaitingTasks.of(contest, who);
    }

    private static String desk(String reference) {
        return "/admin/review/" + reference;
    }

    private String paid(long votes) {
        Bought bought = Bought.votes(contest, "C1", votes);
        Webhook.paid(bought.reference(), votes * Contest.PRICE_MINOR).deliver();
        assertThat(bought.status()).isEqualTo("CREDITED");
        return bought.reference();
    }

    private String inReview() {
        Bought bought = Bought.votes(contest, "C1", 2);
        Webhook.paid(bought.reference(), 2 * Contest.PRICE_MINOR - 1).deliver();
        assertThat(bought.status()).isEqualTo("REVIEW");
        return bought.reference();
    }

    private String partlyReturned() {
        String reference = paid(2);
        Webhook.refunded(reference, Contest.PRICE_MINOR).deliver();
        return reference;
    }

    private String disputed(String due) {
        String reference = paid(1);
        Sql.update("""
                INSERT INTO dispute (payment_id, gateway, gateway_id, state, category, heard_at, due_at, next_step_at)
                SELECT id, 'paystack', reference, 'OPEN', 'chargeback', now(), now() + CAST(? AS interval), now() + interval '1 day'
                FROM payment WHERE reference = ?""", due, reference);
        return reference;
    }

    private static void differs(String reference, String kind, String ours, String theirs) {
        Sql.update("""
                WITH run AS (INSERT INTO reconciliation_run (gateway, kind, phase, from_at, to_at, began_at, ended_at)
                             VALUES ('elsewhere', 'ASKED', 'DONE', now() - interval '4 days', now(), now(), now()) RETURNING id)
                INSERT INTO reconciliation_difference (gateway, reference, kind, state, payment_id, ours, theirs, found_at, seen_at, last_run)
                SELECT 'elsewhere', p.reference, ?, 'OPEN', p.id, ?, ?, now(), now(), run.id
                FROM payment p, run WHERE p.reference = ?""", kind, ours, theirs, reference);
    }

    private String stopped() {
        return underWay(paid(1), "NEEDS_ATTENTION", "0 days");
    }

    /** A refund that was decided so long ago. */
    private static String underWay(String reference, String state, String age) {
        Sql.update("""
                INSERT INTO refund (payment_id, state, reason, wanted_by, wanted_at, gateway_id, next_step_at)
                SELECT id, ?, 'Paid twice.', (SELECT min(id) FROM staff), now() - CAST(? AS interval), '77', now() + interval '1 day'
                FROM payment WHERE reference = ?""", state, age, reference);
        return reference;
    }

    /** What becomes of it at the gateway, as the course of refunds writes it. */
    private static void ends(String reference, String state) {
        Sql.update("""
                UPDATE refund SET state = ?, next_step_at = NULL, ended_at = now(), gateway_message = 'No funds'
                WHERE ended_at IS NULL AND payment_id = (SELECT id FROM payment WHERE reference = ?)""", state, reference);
    }

    private static void propose(StaffClient who, String reference) {
        who.get(desk(reference))
                .send(desk(reference), "propose", "propose", "reason", "The bank rounded.", "propose-now", "now");
    }

    private static void wantBack(StaffClient who, String reference) {
        who.get(desk(reference))
                .send(
                        desk(reference),
                        "refund-want",
                        "refund-want",
                        "refund-reason",
                        "The voter asked.",
                        "refund-want-now",
                        "now");
    }

    private static void seen(StaffClient who, String reference, String reason) {
        who.send(desk(reference), "seen", "seen", "note", reason, "seen-now", "now");
    }

    @Test
    void eachThingThatWaitsIsThereOnceInItsWordsAndTheNextDeadlineFirst() {
        String review = inReview();
        String credit = inReview();
        propose(first, credit);
        String refund = inReview();
        wantBack(first, refund);
        String partial = partlyReturned();
        String stopped = stopped();
        String difference = paid(1);
        differs(difference, "AMOUNT", "CREDITED, 50.00 NGN", "success, 40.00 NGN");
        String later = disputed("9 hours");
        String soon = disputed("2 hours");

        assertThat(waiting(second))
                .startsWith("Dispute " + soon, "Dispute " + later)
                .containsExactlyInAnyOrder(
                        "Dispute " + soon,
                        "Dispute " + later,
                        "Payment in review " + review,
                        "Credit proposed " + credit,
                        "Refund proposed " + refund,
                        "Partial refund " + partial,
                        "Refund stopped " + stopped,
                        "Difference " + difference);
        assertThat(second.body())
                .contains("Chargeback", "due in 1 hour", "The bank rounded.", "The voter asked.", "success, 40.00")
                .contains("Another amount", "The gateway needs the payer’s bank account", "NGN");
        assertThat(waiting(StaffClient.of(StaffSession.of(Role.SUPPORT))))
                .as("support has nothing to do with differences")
                .hasSize(7)
                .doesNotContain("Difference " + difference);
        assertThat(kinds(second)).containsEntry("Disputes", "2").containsEntry("Proposed credits", "1");
        second.get(queue() + "&kind=DISPUTE");
        assertThat(second.body()).contains(soon, later).doesNotContain(review, partial);

        Sql.update("UPDATE dispute SET state = 'WITH_BANK' WHERE gateway_id IN (?, ?)", soon, later);
        answer(second, refund, "refund-answer", "refund-words", "refund-reject");
        answer(second, credit, "answer", "words", "approve");
        second.get(desk(review))
                .send(desk(review), "dismiss", "dismiss", "dismissal", "A test card.", "dismiss-now", "now");
        assertThat(waiting(second)).contains("Dismissal proposed " + review);
        answer(first, review, "answer", "words", "approve");
        seen(second.get(desk(partial)), partial, "Agreed by telephone.");
        String page = "/admin/reconciliation/"
                + Sql.number("SELECT id FROM reconciliation_difference WHERE reference = ?", difference);
        second.get(page).send(page, "dismiss", "dismiss", "reason", "A fee.", "dismiss-now", "now");
        ends(stopped, "FAILED");

        assertThat(waiting(second))
                .as(
                        "a refund that was rejected leaves the payment where it was, and one that failed waits for a decision")
                .containsExactlyInAnyOrder("Payment in review " + refund, "Refund failed " + stopped);
    }

    private static Map<String, String> kinds(StaffClient who) {
        return Pattern.compile("<a class=\"kind\"[^>]*>([^<]+?)\\s*<span class=\"kind-count\">([^<]+)</span>")
                .matcher(who.body())
                .results()
                .collect(Collectors.toMap(
                        kind -> kind.group(1), (MatchResult kind) -> kind.group(2), (one, two) -> one, TreeMap::new));
    }

    private static void answer(StaffClient who, String reference, String form, String words, String button) {
        who.get(desk(reference)).send(desk(reference), form, form, words, "I have looked.", button, "now");
    }

    @Test
    void whoeverProposedIsToldSoAndTheOthersThatTheyMayAnswer() {
        propose(first, inReview());
        StaffClient auditor = StaffClient.of(StaffSession.of(Role.AUDITOR));

        assertThat(first.get(queue()).body()).contains("by you: another person answers");
        assertThat(second.get(queue()).body()).contains("you may be the second person");
        assertThat(auditor.get(queue()).body())
                .contains("needs a second person")
                .doesNotContain("you may be");
    }

    @Test
    void whatTheGatewayDidNotGiveBackWaitsUntilSomebodyDecidesAgain() {
        String failed = underWay(paid(1), "SENT", "1 day");
        assertThat(waiting(first)).as("what goes its way waits for nobody").isEmpty();
        ends(failed, "FAILED");
        // the gateway took no money for these two
        String refused = paid(1);
        String page = "/admin/refunds/" + refused;
        first.get(page).send(page, "want", "want", "reason", "The voter asked.", "want-now", "now");
        String review = inReview();
        wantBack(first, review);
        answer(second, review, "refund-answer", "refund-words", "refund-approve");

        await().atMost(SOME_STEPS).until(() -> waiting(first).size() == 3);
        assertThat(waiting(first))
                .as("a payment in review is there once")
                .containsExactlyInAnyOrder(
                        "Refund failed " + failed, "Refund failed " + refused, "Payment in review " + review);
        assertThat(first.body())
                .contains("couldn’t give the money back", "wouldn’t give the money back")
                .contains("The gateway says: No funds");

        giveUp(first.get(desk(failed)), failed, " ");
        assertThat(waiting(first)).as("without a reason").hasSize(3);
        StaffClient late = second.get(desk(failed));
        giveUp(first.get(desk(failed)), failed, "The voter agreed.");
        giveUp(late, failed, "I am late.");
        assertThat(second.get(desk(failed)).body())
                .contains("somebody has decided", "The voter agreed.")
                .doesNotContain("I am late.");
        assertThat(Sql.query("SELECT action, reason FROM audit_entry WHERE subject = ?", failed))
                .containsExactly(List.of("refund.give-up", "The voter agreed."));
        underWay(refused, "SENT", "1 day");
        second.get(desk(review))
                .send(desk(review), "dismiss", "dismiss", "dismissal", "Settled by hand.", "dismiss-now", "now");
        answer(first, review, "answer", "words", "approve");

        assertThat(waiting(first))
                .as("given up, begun again, and dismissed knowing that it failed")
                .isEmpty();
    }

    private static void giveUp(StaffClient who, String reference, String reason) {
        who.send(
                desk(reference),
                "refund-give-up",
                "refund-give-up",
                "refund-give-up-words",
                reason,
                "refund-give-up-now",
                "now");
    }

    @Test
    void aRefundThatIsUnderWayForTooLongIsSeenAndSoIsOneThatNobodyWanted() {
        String unasked = underWay(paid(1), "INTENDED", "25 hours");
        String slow = underWay(paid(1), "SENT", "15 days");
        String itself = inReview();
        Sql.update("""
                INSERT INTO refund (payment_id, state, reason, wanted_at, next_step_at)
                SELECT id, 'NEEDS_ATTENTION', 'paid after the close of voting', now(), now() + interval '1 day'
                FROM payment WHERE reference = ?""", itself);

        assertThat(waiting(first))
                .containsExactlyInAnyOrder(
                        "Refund stopped " + unasked, "Refund stopped " + slow, "Refund stopped " + itself);
        assertThat(first.body()).contains("still hasn’t taken it", "for two weeks", "needs the payer’s bank account");
        assertThat(first.get(desk(itself)).body()).contains("Wanted by Vote itself");

        ends(itself, "FAILED");

        assertThat(waiting(first)).contains("Payment in review " + itself);
    }

    @Test
    void anOrganiserSeesWhatIsOfTheOwnContestsAndNoMore() {
        String own = inReview();
        disputed("5 hours");
        Contest another = Contest.open(1);
        Bought elsewhere = Bought.votes(another, "C1", 1);
        Webhook.paid(elsewhere.reference(), 1).deliver();
        StaffClient organiser = StaffClient.of(StaffSession.of(Role.ORGANISER).owning(contest));

        assertThat(organiser.get("/admin/review").body())
                .contains("/admin/payments/" + own, contest.slug())
                .doesNotContain(elsewhere.reference(), another.slug(), "Dispute", desk(own));
        assertThat(organiser.get("/admin/review?contest=" + another.id()).body())
                .contains("Nothing of that kind waits")
                .doesNotContain(elsewhere.reference());
        assertThat(organiser.get("/admin/review?kind=DISPUTE").body()).contains("Nothing of that kind waits");
        assertThat(StaffClient.of(StaffSession.of(Role.ORGANISER).owning(Contest.open(1)))
                        .get("/admin/review")
                        .body())
                .contains("Nothing waits for you");
    }

    @Test
    void aPartialRefundThatWasSeenIsGoneUntilAnotherPartGoesBack() {
        String reference = partlyReturned();
        String line = "Partial refund " + reference;
        assertThat(waiting(first)).containsExactly(line);

        seen(first.get(desk(reference)), reference, "  ");
        assertThat(first.get(desk(reference)).body()).contains("The votes stay", "asked for the rest only");
        assertThat(waiting(first)).as("without a reason").containsExactly(line);
        seen(first.get(desk(reference)), reference, "Agreed by telephone.");
        Webhook.refunded(reference, Contest.PRICE_MINOR).deliver();
        Webhook.refunded(reference, Contest.PRICE_MINOR).rewritten(1).deliver();

        assertThat(waiting(first))
                .as("the same part once more is no news, in whatever bytes")
                .isEmpty();
        assertThat(first.get(desk(reference)).body())
                .contains(
                        "somebody looked",
                        "Agreed by telephone.",
                        "NGN\u00a050.00 went back, of a price of NGN\u00a0100.00");
        assertThat(Sql.query("SELECT action, reason FROM audit_entry WHERE subject = ?", reference))
                .containsExactly(List.of("partial-refund.dismiss", "Agreed by telephone."));

        Webhook.refunded(reference, 1_000, "TRF_2").deliver();

        assertThat(waiting(first)).containsExactly(line);
        assertThat(contest.votesOf("C1")).isEqualTo(2);
        StaffClient reader = second.get(desk(reference));
        assertThat(reader.body()).contains("NGN\u00a060.00 went back, of a price of NGN\u00a0100.00");
        Webhook.refunded(reference, 1_500, "TRF_3").deliver();
        seen(reader, reference, "For two parts.");
        assertThat(second.get(desk(reference)).body())
                .as("a third part that the person hasn't read of")
                .contains("NGN\u00a075.00", "Somebody was faster")
                .doesNotContain("For two parts.");
        assertThat(waiting(first)).containsExactly(line);

        Webhook.refunded(reference, 2 * Contest.PRICE_MINOR, "TRF_4").deliver();

        assertThat(waiting(first))
                .as("all of it went back, and the votes with it")
                .isEmpty();
        assertThat(first.get(desk(reference)).body())
                .contains("and then all of it")
                .doesNotContain("The votes stay");
        assertThat(contest.votesOf("C1")).isZero();
    }

    @Test
    void ofTwoAtOnceOneDecidesAndTheOtherReadsWhatWasDone() {
        List<String> references =
                IntStream.range(0, RACES).mapToObj(i -> partlyReturned()).toList();
        StaffSession finance = StaffSession.of(Role.FINANCE);
        StaffSession admin = StaffSession.of(Role.ADMIN);
        Map<String, StaffClient> one = atTheDesk(references, finance);
        Map<String, StaffClient> other = atTheDesk(references, admin);

        Confirmations.confirmAll(
                references,
                reference -> {},
                List.of(
                        reference -> seen(one.get(reference), reference, "The first one’s words."),
                        reference -> seen(other.get(reference), reference, "The second one’s words.")));

        for (String reference : references) {
            String mine = one.get(reference).get(desk(reference)).body();
            String theirs = other.get(reference).get(desk(reference)).body();
            assertThat(List.of(mine.contains("Somebody was faster"), theirs.contains("Somebody was faster")))
                    .containsExactlyInAnyOrder(true, false);
            String late = mine.contains("Somebody was faster") ? mine : theirs;
            assertThat(late).contains(late.equals(mine) ? "The second one’s words." : "The first one’s words.");
            assertThat(Sql.number(
                            "SELECT count(*) FROM audit_entry WHERE subject = ? AND action = 'partial-refund.dismiss'",
                            reference))
                    .isEqualTo(1);
        }
    }

    private static Map<String, StaffClient> atTheDesk(List<String> references, StaffSession who) {
        return references.stream()
                .collect(Collectors.toMap(
                        reference -> reference, reference -> StaffClient.of(who).get(desk(reference))));
    }

    @Test
    void whatIsKnownStandsSideBySide() {
        String reference = disputed("3 hours");
        Webhook.refunded(reference, 1).deliver();
        differs(reference, "TIME", "paid at noon", "paid at one");
        wantBack(first, reference);

        assertThat(second.get(desk(reference)).body())
                .contains("What was ordered", "What the gateway says", "What our rules say")
                .contains("charge.success", "refund.processed", "Partly returned")
                .contains("1 vote counted", "Another time", "paid at noon", "paid at one")
                .contains("The voter asked.", "Answer in 2 hours", "A part of the money went back");
        assertThat(second.get(desk(paid(1))).status())
                .as("a payment about which nobody has to decide")
                .isEqualTo(404);
        assertThat(second.get(desk("00" + reference.substring(2))).status())
                .as("no payment")
                .isEqualTo(404);
    }

    @Test
    void onAPhoneItIsReadAndDecided() {
        String reference = partlyReturned();
        disputed("9 hours");
        try (Voter finance = new Voter(true, 390, 844)) {
            finance.show(StaffSession.of(Role.FINANCE));
            finance.open(queue());
            assertThat(Axe.fits(finance.page())).isTrue();
            finance.page().locator("a[href$='" + desk(reference) + "']").click();
            assertThat(Axe.fits(finance.page())).isTrue();
            finance.page().locator("#note").fill("Agreed by telephone.");
            finance.page().locator("#seen-now").click();
            finance.page().locator(".notice.good").waitFor();
            assertThat(finance.complaints()).isEmpty();
        }
        assertThat(waiting(first)).hasSize(1);
    }
}
