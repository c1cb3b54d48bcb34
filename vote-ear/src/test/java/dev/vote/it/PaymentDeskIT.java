package dev.vote.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vote.domain.staff.Role;
import dev.vote.sandbox.gateway.Payment;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Staff look after payments: search, time line, recheck, what the gateway sent, and decisions that take two people. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class PaymentDeskIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int RACES = 20;

    @Deployment(testable = false)
    static EnterpriseArchive vote() {
        return Deployments.with(NaiveConfirmation.class);
    }

    @AfterEach
    void audit() {
        Audit.holds();
    }

    // --- decisions

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
                .containsExactly(List.of("review.propose"), List.of("review.approve"));
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
    void whatIsDismissedIsNotCountedWhateverComesLater() {
        Contest contest = Contest.open(1);
        String reference = inReview(contest, 2);
        StaffClient finance = StaffClient.of(StaffSession.of(Role.FINANCE));

        dismiss(finance.get(desk(reference)), reference, "");
        assertThat(statusOf(reference)).as("without a reason").isEqualTo("REVIEW");
        dismiss(finance.get(desk(reference)), reference, "Paid with a test card.");

        assertThat(statusOf(reference)).isEqualTo("DISMISSED");
        assertThat(Webhook.paid(reference, 2 * Contest.PRICE_MINOR).deliver().statusCode())
                .isEqualTo(200);
        assertThat(statusOf(reference)).isEqualTo("DISMISSED");
        assertThat(contest.totalVotes()).isZero();
        assertThat(Http.get("/payments/" + reference).body()).contains("These votes were not counted");
        assertThat(Http.get("/api/payments/" + reference).body()).contains("\"DISMISSED\"");
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

    // --- asking, and processing again

    @Test
    void askingTheGatewayNowCreditsWhatWasPaid() {
        Contest contest = Contest.open(1);
        Bought bought = unwatched(contest);
        Stage.gateway().charges().pay(bought.reference(), Payment.asAsked().withoutWebhook());
        StaffClient support = StaffClient.of(StaffSession.of(Role.SUPPORT));

        assertThat(recheck(support, bought.reference())).contains("the votes are counted now");
        assertThat(contest.votesOf("C1")).isEqualTo(2);
        assertThat(recheck(support, bought.reference())).contains("had been settled before");
        assertThat(contest.votesOf("C1")).isEqualTo(2);
        assertThat(Sql.text("SELECT channel FROM payment WHERE reference = ?", bought.reference()))
                .isEqualTo("card");
        assertThat(Sql.number(
                        "SELECT count(*) FROM audit_entry WHERE action = 'payment.recheck' AND subject = ?",
                        bought.reference()))
                .isEqualTo(2);
    }

    @Test
    void askingAboutWhatNobodyPaidSaysSo() {
        Bought bought = unwatched(Contest.open(1));

        assertThat(recheck(StaffClient.of(StaffSession.of(Role.SUPPORT)), bought.reference()))
                .contains("hasn’t taken money yet");
        assertThat(bought.status()).isEqualTo("OPEN");
    }

    @Test
    void aCreditedMessageThatIsProcessedAgainCreditsNothing() {
        Contest contest = Contest.open(1);
        Bought bought = unwatched(contest);
        Webhook.paid(bought.reference(), 2 * Contest.PRICE_MINOR).deliver();
        assertThat(contest.votesOf("C1")).isEqualTo(2);

        assertThat(again(StaffClient.of(StaffSession.of(Role.FINANCE)), eventOf(bought)))
                .contains("had been settled before");

        assertThat(contest.votesOf("C1")).isEqualTo(2);
        assertThat(Sql.query(
                        "SELECT outcome, last_outcome, deliveries FROM gateway_event WHERE reference = ?",
                        bought.reference()))
                .containsExactly(List.of("CREDITED", "ALREADY_SETTLED", 2));
    }

    @Test
    void aMessageThatCameBeforeItsPaymentWasKnownIsCreditedWhenItIsProcessedAgain() {
        Contest contest = Contest.open(1);
        Bought bought = unwatched(contest);
        String later = "0".repeat(4) + bought.reference().substring(4);
        Webhook.paid(later, 2 * Contest.PRICE_MINOR).deliver();
        assertThat(Sql.text("SELECT outcome FROM gateway_event WHERE reference = ?", later))
                .isEqualTo("UNKNOWN_REFERENCE");
        Sql.update("DELETE FROM checkout_key WHERE reference = ?", bought.reference());
        Sql.update("UPDATE payment SET reference = ? WHERE reference = ?", later, bought.reference());

        assertThat(again(
                        StaffClient.of(StaffSession.of(Role.FINANCE)),
                        Sql.number("SELECT id FROM gateway_event WHERE reference = ?", later)))
                .contains("the votes are counted now");

        assertThat(contest.votesOf("C1")).isEqualTo(2);
    }

    @Test
    void supportReadsMessagesButDoesntProcessThemAgain() {
        Bought bought = unwatched(Contest.open(1));
        Webhook.paid(bought.reference(), 2 * Contest.PRICE_MINOR).deliver();
        StaffClient support = StaffClient.of(StaffSession.of(Role.SUPPORT));
        String page = "/admin/events/" + eventOf(bought);

        assertThat(support.get(page).body()).contains("charge.success").doesNotContain("again:now");
        support.get("/admin/payments/" + bought.reference()).send(page, "again", "again", "again:now", "now");

        assertThat(Sql.number("SELECT deliveries FROM gateway_event WHERE reference = ?", bought.reference()))
                .isEqualTo(1);
    }

    @Test
    void aMessageIsShownWithoutPersonalDataAndSecrets() {
        Bought bought = unwatched(Contest.open(1));
        Stage.gateway().charges().pay(bought.reference(), Payment.asAsked());
        await().atMost(SOON).until(() -> bought.status().equals("CREDITED"));

        String page = StaffClient.of(StaffSession.of(Role.ADMIN))
                .get("/admin/events/" + eventOf(bought))
                .body();

        assertThat(page).contains("charge.success", bought.reference(), "••••");
        assertThat(page.replaceAll("it-[0-9a-f-]+@vote\\.example", ""))
                .doesNotContain("voter@", "4081", "AUTH_", "CUS_");
    }

    // --- who sees what

    @Test
    void organisersSeeTheirOwnPaymentsOnlyAndNoWholeAddress() {
        Contest own = Contest.open(1);
        Contest other = Contest.open(1);
        Bought mine = unwatched(own);
        Bought theirs = unwatched(other);
        StaffClient organiser = StaffClient.of(StaffSession.of(Role.ORGANISER).owning(own));

        assertThat(organiser.get("/admin/payments?q=" + mine.reference()).body())
                .contains(mine.reference(), "v•••@example.com")
                .doesNotContain("voter@example.com");
        assertThat(organiser.get("/admin/payments/" + mine.reference()).body())
                .contains("v•••@example.com")
                .doesNotContain("voter@example.com");
        assertThat(organiser.get("/admin/payments?q=" + theirs.reference()).body())
                .contains("Nothing matches");
        assertThat(organiser.get("/admin/payments?contest=" + other.id()).body())
                .contains("Nothing matches")
                .doesNotContain("Test " + other.slug());
        assertThat(organiser.get("/admin/payments/" + theirs.reference()).status())
                .isEqualTo(404);
    }

    @Test
    void wholeAddressesAreForThoseWhoHelpVotersAndAuditorsSeeThemMasked() {
        Bought bought = unwatched(Contest.open(1));
        String page = "/admin/payments?q=" + bought.reference();

        assertThat(StaffClient.of(StaffSession.of(Role.SUPPORT)).get(page).body())
                .contains("voter@example.com");
        assertThat(StaffClient.of(StaffSession.of(Role.AUDITOR)).get(page).body())
                .contains("v•••@example.com")
                .doesNotContain("voter@example.com");
    }

    @Test
    void aPaymentIsFoundByWhateverAVoterCanTell() {
        Contest contest = Contest.open(2);
        Bought bought = unwatched(contest);
        StaffClient support = StaffClient.of(StaffSession.of(Role.SUPPORT));
        String in = "&contest=" + contest.id();

        for (String found : List.of(
                "q=" + bought.reference().toLowerCase(),
                "q=" + bought.reference().substring(0, 8) + in,
                "q=VOTER@example.com" + in,
                "q=@example.com" + in,
                "contestant=c1" + in,
                "contestant=contestant+1" + in,
                "status=OPEN&gateway=paystack&least=100&most=100.00" + in)) {
            assertThat(support.get("/admin/payments?" + found).body()).as(found).contains(bought.reference());
        }
        for (String missed : List.of(
                "q=else@example.com",
                "contestant=C2",
                "contestant=%25",
                "status=CREDITED",
                "most=99.99",
                "channel=ussd",
                "message=x",
                "paid-from=2020-01-01")) {
            assertThat(support.get("/admin/payments?" + missed + in).body())
                    .as(missed)
                    .contains("Nothing matches")
                    .doesNotContain(bought.reference());
        }
    }

    // --- how it is done

    private static String inReview(Contest contest, int votes) {
        Bought bought = Bought.votes(contest, "C1", votes);
        Webhook.paid(bought.reference(), votes * Contest.PRICE_MINOR - 1).deliver();
        assertThat(bought.status()).isEqualTo("REVIEW");
        return bought.reference();
    }

    /** Two votes for C1, which the recheck leaves alone. */
    private static Bought unwatched(Contest contest) {
        Bought bought = Bought.votes(contest, "C1", 2);
        Sql.update("UPDATE payment SET next_check_at = NULL WHERE reference = ?", bought.reference());
        return bought;
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

    /** @return the page with what it says afterwards */
    private static String recheck(StaffClient who, String reference) {
        String page = "/admin/payments/" + reference;
        who.get(page).send(page, "recheck", "recheck", "recheck:now", "now");
        return who.get(who.leadsTo()).body();
    }

    private static String again(StaffClient who, long event) {
        String page = "/admin/events/" + event;
        who.get(page).send(page, "again", "again", "again:now", "now");
        return who.get(who.leadsTo()).body();
    }

    private static long eventOf(Bought bought) {
        return Sql.number(
                "SELECT id FROM gateway_event WHERE source = 'WEBHOOK' AND reference = ?", bought.reference());
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
