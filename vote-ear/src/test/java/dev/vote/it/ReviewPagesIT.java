package dev.vote.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.vote.domain.staff.Role;
import dev.vote.sandbox.gateway.Endpoint;
import dev.vote.sandbox.gateway.FaultKind;
import dev.vote.sandbox.gateway.FaultRule;
import dev.vote.sandbox.gateway.Payment;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The review desk as people use it: its pages, its stale pages, and forged forms. Whatever was done, the books hold. */
@InsideVote
@RunAsClient
class ReviewPagesIT {

    private static final int RACES = 20;

    @Deployment(testable = false)
    static EnterpriseArchive vote() {
        return Deployments.with(NaiveConfirmation.class);
    }

    @AfterEach
    void audit() {
        Audit.holds();
    }

    @Test
    void aWrongAmountIsCountedWhenTwoPeopleSaySoAndOnlyThen() {
        Contest contest = Contest.open(2);
        String reference = inReview(contest, 3);
        StaffClient first = StaffClient.of(StaffSession.of(Role.FINANCE));
        StaffClient second = StaffClient.of(StaffSession.of(Role.ADMIN));

        propose(first, reference);
        assertThat(first.get(desk(reference)).body()).contains("A second person must approve your proposal");
        approve(first, reference);
        reject(first, reference);
        assertThat(statusOf(reference)).as("the same person can't").isEqualTo("REVIEW");
        assertThat(contest.totalVotes()).isZero();

        approve(second.get(desk(reference)), reference);
        assertThat(statusOf(reference)).isEqualTo("CREDITED");
        assertThat(contest.votesOf("C1")).isEqualTo(3);
        assertThat(entriesOf(reference)).isEqualTo(1);
        assertThat(second.get("/admin/payments/" + reference).body())
                .contains("proposes to count the votes", "The bank rounded.", "approved", "3 votes counted");
        assertThat(Sql.query("SELECT action FROM audit_entry WHERE subject = ? ORDER BY id", reference))
                .containsExactly(List.of("payment.review"), List.of("review.propose"), List.of("review.approve"));
    }

    @Test
    void twoApprovalsAtOnceCreditOnce() {
        Contest contest = Contest.open(1);
        List<String> references =
                IntStream.range(0, RACES).mapToObj(i -> inReview(contest, 2)).toList();
        StaffClient first = StaffClient.of(StaffSession.of(Role.FINANCE));
        references.forEach(reference -> propose(first, reference));
        Map<String, StaffClient> second = atTheDesk(references, StaffSession.of(Role.FINANCE));
        Map<String, StaffClient> third = atTheDesk(references, StaffSession.of(Role.ADMIN));

        Confirmations.confirmAll(
                references,
                reference -> {},
                List.of(
                        reference -> approve(second.get(reference), reference),
                        reference -> approve(third.get(reference), reference)));

        assertThat(references).allMatch(reference -> statusOf(reference).equals("CREDITED"));
        assertThat(references).allMatch(reference -> entriesOf(reference) == 1);
        assertThat(contest.totalVotes()).isEqualTo(2L * RACES);
    }

    /** If two at once didn't show in the control, they would prove nothing above. */
    @Test
    void theControlThatChecksThenIncrementsCountsTwiceUnderTheSameHarness() {
        List<String> references =
                IntStream.range(0, 10 * RACES).mapToObj(i -> "desk-" + i).toList();
        Sql.update("DROP SCHEMA IF EXISTS control CASCADE");
        Sql.update("CREATE SCHEMA control");
        Sql.update("CREATE TABLE control.tally (votes bigint NOT NULL)");
        Sql.update("INSERT INTO control.tally VALUES (0)");
        Sql.update("CREATE TABLE control.payment (reference text PRIMARY KEY, votes bigint, credited boolean)");
        references.forEach(reference -> Sql.update("INSERT INTO control.payment VALUES (?, 2, false)", reference));
        Confirmations.Road naively = reference -> assertThat(
                        Http.post("/control/confirm?reference=" + reference, "").statusCode())
                .isEqualTo(200);

        Confirmations.confirmAll(references, reference -> {}, List.of(naively, naively));

        assertThat(Sql.number("SELECT votes FROM control.tally")).isGreaterThan(2L * references.size());
    }

    @Test
    void aProposalThatWasWithdrawnMeanwhileIsNotApproved() {
        Contest contest = Contest.open(1);
        String reference = inReview(contest, 2);
        StaffClient first = StaffClient.of(StaffSession.of(Role.FINANCE));
        StaffClient second = StaffClient.of(StaffSession.of(Role.FINANCE));
        propose(first, reference);
        second.get(desk(reference));

        first.get(desk(reference)).send(desk(reference), "withdraw", "withdraw", "withdraw:now", "now");
        propose(first, reference);
        approve(second, reference);

        assertThat(second.get(second.leadsTo()).body()).contains("answered or withdrawn meanwhile");
        assertThat(statusOf(reference)).isEqualTo("REVIEW");
        assertThat(contest.totalVotes()).isZero();
    }

    @Test
    void aRejectedProposalLeavesThePaymentToAnotherOne() {
        String reference = inReview(Contest.open(1), 2);
        StaffClient first = StaffClient.of(StaffSession.of(Role.FINANCE));
        StaffClient second = StaffClient.of(StaffSession.of(Role.FINANCE));
        propose(first, reference);

        reject(second.get(desk(reference)), reference);
        propose(second, reference);
        approve(first.get(desk(reference)), reference);

        assertThat(statusOf(reference)).isEqualTo("CREDITED");
    }

    @Test
    void votesThatNobodyPaidForAreTakenBackOnceByTwoPeople() {
        Contest contest = Contest.open(1);
        List<String> references =
                IntStream.range(0, RACES / 2).mapToObj(i -> forged(contest)).toList();
        StaffClient first = StaffClient.of(StaffSession.of(Role.FINANCE));
        references.forEach(reference -> proposeReversal(first, reference));
        assertThat(first.get(payment(references.get(0))).body()).contains("A second person must approve your proposal");
        approveReversal(first, references.get(0));
        assertThat(contest.totalVotes()).as("the same person can't").isEqualTo(2L * references.size());
        assertThat(StaffClient.of(StaffSession.of(Role.ADMIN))
                        .get("/admin/review?kind=REVERSAL_PROPOSED&contest=" + contest.id())
                        .body())
                .contains("Nobody paid for these votes", payment(references.get(0)));
        Map<String, StaffClient> second = opened(references, StaffSession.of(Role.FINANCE));
        Map<String, StaffClient> third = opened(references, StaffSession.of(Role.ADMIN));

        Confirmations.confirmAll(
                references,
                reference -> {},
                List.of(
                        reference -> approveReversal(second.get(reference), reference),
                        reference -> approveReversal(third.get(reference), reference)));

        assertThat(references).allMatch(reference -> statusOf(reference).equals("REVERSED"));
        assertThat(references).as("a credit and a reversal").allMatch(reference -> entriesOf(reference) == 2);
        assertThat(contest.totalVotes()).isZero();
        assertThat(Http.get("/payments/" + references.get(0)).body()).contains("These votes were taken back");
        assertThat(first.get(payment(references.get(0))).body()).contains("Two people took them back");
        assertThat(Sql.query(
                        "SELECT action, reason, after LIKE '%verify.%' FROM audit_entry WHERE subject = ? ORDER BY id",
                        references.get(0)))
                .containsExactly(
                        List.of("review.propose", "Nobody paid.", true), List.of("review.approve", "Agreed.", true));
        Webhook.paid(references.get(0), 2 * Contest.PRICE_MINOR).deliver();
        assertThat(contest.totalVotes()).as("the same message again").isZero();
    }

    @Test
    void votesThatSomebodyPaidForAreNotTakenBackByHand() {
        Contest contest = Contest.open(1);
        String reference = forged(contest);
        StaffClient first = StaffClient.of(StaffSession.of(Role.FINANCE));
        StaffClient second = StaffClient.of(StaffSession.of(Role.ADMIN));
        proposeReversal(first, reference);
        second.get(payment(reference));
        Stage.gateway().charges().pay(reference, Payment.asAsked().withoutWebhook());

        approveReversal(second, reference);
        assertThat(second.get(second.leadsTo()).body()).contains("the gateway says that it has the money");
        first.get(payment(reference))
                .send(payment(reference), "reversal-withdraw", "reversal-withdraw", "reversal-withdraw:now", "now");
        proposeReversal(first, reference);

        assertThat(first.get(first.leadsTo()).body()).contains("the gateway says that it has the money");
        assertThat(statusOf(reference)).isEqualTo("CREDITED");
        assertThat(contest.totalVotes()).isEqualTo(2);
    }

    @Test
    void whatIsDismissedIsNotCountedWhateverComesLater() {
        Contest contest = Contest.open(1);
        String reference = inReview(contest, 2);
        StaffClient finance = StaffClient.of(StaffSession.of(Role.FINANCE));

        dismiss(finance.get(desk(reference)), reference, "");
        assertThat(statusOf(reference)).as("without a reason").isEqualTo("REVIEW");
        dismiss(finance.get(desk(reference)), reference, "Paid with a test card.");
        assertThat(statusOf(reference)).as("by one person").isEqualTo("REVIEW");
        StaffClient second = StaffClient.of(StaffSession.of(Role.ADMIN));
        assertThat(second.get(desk(reference)).body()).contains("and to keep the money");
        approve(second, reference);

        assertThat(statusOf(reference)).isEqualTo("DISMISSED");
        assertThat(Webhook.paid(reference, 2 * Contest.PRICE_MINOR).deliver().statusCode())
                .isEqualTo(200);
        assertThat(statusOf(reference)).isEqualTo("DISMISSED");
        assertThat(contest.totalVotes()).isZero();
        assertThat(Http.get("/payments/" + reference).body()).contains("These votes were not counted");
        assertThat(Http.get("/api/payments/" + reference).body()).contains("\"DISMISSED\"");
    }

    @Test
    void whoGetsNoAnswerFromTheGatewayKeepsWhatWasTypedAndTriesAgain() {
        Contest contest = Contest.open(1);
        String reference = forged(contest);
        StaffSession first = StaffSession.of(Role.FINANCE);
        StaffClient second = StaffClient.of(StaffSession.of(Role.ADMIN));

        try (Voter onAPhone = new Voter(true, 390, 844)) {
            onAPhone.show(first);
            Page page = onAPhone.open(payment(reference));
            page.locator("details.more > summary").click();
            page.locator("#reverse-reason").fill("Nobody paid.");
            withoutGateway(() -> {
                page.locator("#reverse-now").click();
                Locator notice = page.locator(".notice.bad");
                PlaywrightAssertions.assertThat(notice).isInViewport();
                PlaywrightAssertions.assertThat(notice).containsText("the gateway didn’t answer");
            });
            assertThat(page.locator("#reverse-reason").inputValue()).isEqualTo("Nobody paid.");
            page.locator("#reverse-now").click();
            page.locator(".notice.good").waitFor();
        }
        second.get(payment(reference));
        withoutGateway(() -> approveReversal(second, reference));
        assertThat(second.body()).contains("the gateway didn’t answer", "Agreed.</textarea>");
        assertThat(statusOf(reference)).isEqualTo("CREDITED");
        approveReversal(second, reference);

        assertThat(statusOf(reference)).isEqualTo("REVERSED");
        assertThat(contest.totalVotes()).isZero();
    }

    private static void withoutGateway(Runnable deed) {
        Stage.gateway().faults().add(FaultRule.of(FaultKind.API_STATUS_5XX).at(Endpoint.VERIFY));
        try {
            deed.run();
        } finally {
            Stage.gateway().faults().clear();
        }
    }

    @Test
    void supportAndAuditorDontDecide() {
        String reference = inReview(Contest.open(1), 2);
        StaffClient support = StaffClient.of(StaffSession.of(Role.SUPPORT));
        assertThat(support.get(desk(reference)).status()).isEqualTo(403);
        support.get("/admin/payments/" + reference);
        assertThat(support.send(desk(reference), "propose", "propose", "reason", "x", "propose-now", "now")
                        .status())
                .isEqualTo(403);

        StaffClient auditor = StaffClient.of(StaffSession.of(Role.AUDITOR));
        assertThat(auditor.get(desk(reference)).body()).doesNotContain("propose-now", "dismiss-now");
        auditor.send(desk(reference), "propose", "propose", "reason", "x", "propose-now", "now");
        auditor.get(desk(reference))
                .send(desk(reference), "dismiss", "dismiss", "dismissal", "x", "dismiss-now", "now");

        assertThat(statusOf(reference)).isEqualTo("REVIEW");
        assertThat(Sql.number(
                        "SELECT count(*) FROM review_decision d JOIN payment p ON p.id = d.payment_id WHERE p.reference = ?",
                        reference))
                .isZero();
    }

    /** Credited by a message that is signed as it should be, and never paid. */
    private static String forged(Contest contest) {
        Bought bought = Bought.votes(contest, "C1", 2);
        Webhook.paid(bought.reference(), 2 * Contest.PRICE_MINOR).deliver();
        assertThat(bought.status()).isEqualTo("CREDITED");
        return bought.reference();
    }

    private static String payment(String reference) {
        return "/admin/payments/" + reference;
    }

    private static Map<String, StaffClient> opened(List<String> references, StaffSession who) {
        return references.stream()
                .collect(Collectors.toMap(
                        Function.identity(), reference -> StaffClient.of(who).get(payment(reference))));
    }

    private static void proposeReversal(StaffClient who, String reference) {
        who.get(payment(reference))
                .send(payment(reference), "reverse", "reverse", "reverse-reason", "Nobody paid.", "reverse-now", "now");
    }

    private static void approveReversal(StaffClient who, String reference) {
        who.send(
                payment(reference),
                "reversal-answer",
                "reversal-answer",
                "reversal-words",
                "Agreed.",
                "reversal-approve",
                "now");
    }

    private static String inReview(Contest contest, int votes) {
        Bought bought = Bought.votes(contest, "C1", votes);
        Webhook.paid(bought.reference(), votes * Contest.PRICE_MINOR - 1).deliver();
        assertThat(bought.status()).isEqualTo("REVIEW");
        return bought.reference();
    }

    private static Map<String, StaffClient> atTheDesk(List<String> references, StaffSession who) {
        return references.stream()
                .collect(Collectors.toMap(
                        Function.identity(), reference -> StaffClient.of(who).get(desk(reference))));
    }

    private static String desk(String reference) {
        return "/admin/review/" + reference;
    }

    private static void propose(StaffClient who, String reference) {
        who.get(desk(reference))
                .send(desk(reference), "propose", "propose", "reason", "The bank rounded.", "propose-now", "now");
    }

    private static void approve(StaffClient who, String reference) {
        who.send(desk(reference), "answer", "answer", "words", "Agreed.", "approve", "now");
    }

    private static void reject(StaffClient who, String reference) {
        who.send(desk(reference), "answer", "answer", "words", "No proof.", "reject", "now");
    }

    private static void dismiss(StaffClient who, String reference, String reason) {
        who.send(desk(reference), "dismiss", "dismiss", "dismissal", reason, "dismiss-now", "now");
    }

    private static String statusOf(String reference) {
        return Sql.text("SELECT status FROM payment WHERE reference = ?", reference);
    }

    private static long entriesOf(String reference) {
        return Sql.number(
                "SELECT count(*) FROM ledger_entry e JOIN payment p ON p.id = e.payment_id WHERE p.reference = ?",
                reference);
    }
}
