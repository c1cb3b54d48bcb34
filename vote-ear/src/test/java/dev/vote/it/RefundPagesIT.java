package dev.vote.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vote.domain.staff.Role;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The refund desk as people use it: from the payment's page to the voter's money. */
@OnVote
class RefundPagesIT {

    private static final Duration SOME_STEPS = Duration.ofSeconds(30);

    /** A vote is NGN 50.00, and one person decides up to NGN 10,000.00. */
    private static final int FOR_TWO = 201;

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

    private String paid(int votes) {
        return Bought.votes(contest, "C1", votes).paid().reference();
    }

    private static String page(String reference) {
        return "/admin/refunds/" + reference;
    }

    private static void want(StaffClient who, String reference, String reason) {
        who.get(page(reference)).send(page(reference), "want", "want", "reason", reason, "want-now", "now");
    }

    private static void answer(StaffClient who, String reference, String button) {
        who.send(page(reference), "answer", "answer", "words", "Agreed.", button, "now");
    }

    private static String state(String reference) {
        return Sql.text("""
                SELECT coalesce(string_agg(r.state, ' ' ORDER BY r.id), '')
                FROM refund r JOIN payment p ON p.id = r.payment_id WHERE p.reference = ?""", reference);
    }

    private static void awaitGivenBack(String reference) {
        await().atMost(SOME_STEPS).until(() -> state(reference).endsWith("PROCESSED"));
        assertThat(Sql.text("SELECT status FROM payment WHERE reference = ?", reference))
                .isEqualTo("REVERSED");
        assertThat(Stage.gateway().refunds().newestFirst().stream()
                        .filter(refund -> refund.reference().equals(reference)))
                .hasSize(1);
    }

    @Test
    void aDesksListIsNarrowedByReferenceStateAndContest() {
        StaffTour tour = StaffTour.prepare();
        for (String desk : List.of("refunds", "disputes")) {
            String state = desk.equals("refunds") ? "PROPOSED" : "OPEN";
            String beginning = tour.reference().substring(0, 20);
            String lists = "/admin/" + desk + "?q=" + beginning;
            assertThat(first.get(lists).body()).contains(tour.reference());
            assertThat(first.get(lists + "&state=" + state + "&contest="
                                    + tour.contest().id())
                            .body())
                    .contains(tour.reference());
            assertThat(first.get(lists + "&contest=" + contest.id()).body())
                    .contains("Nothing like that")
                    .doesNotContain(tour.reference());
            assertThat(first.get("/admin/" + desk + "?q=%25").body()).contains("Nothing like that");
        }
    }

    @Test
    void onePersonGivesALittleMoneyBackWithAReason() {
        String reference = paid(3);
        assertThat(first.get("/admin/payments/" + reference).body()).contains(page(reference));

        want(first, reference, "");
        want(first, reference, "   ");
        assertThat(state(reference)).as("without a reason").isEmpty();
        want(first, reference, "The voter asked for it.");

        assertThat(first.get(page(reference)).body()).contains("The voter asked for it.");
        awaitGivenBack(reference);
        assertThat(contest.totalVotes()).isZero();
        assertThat(first.get(page(reference)).body()).contains("The money went back, and with it the votes");
        assertThat(first.get("/admin/refunds").body()).contains(reference, "The voter asked for it.");
        assertThat(first.get("/admin/payments/" + reference).body()).contains("Votes taken back");
        assertThat(Http.get("/payments/" + reference).body()).contains("This payment was returned");
        assertThat(Sql.query("SELECT action FROM audit_entry WHERE subject = ? ORDER BY id", reference))
                .containsExactly(List.of("refund.want"), List.of("payment.reverse"), List.of("refund.end"));
    }

    @Test
    void muchMoneyTakesTwoPeople() {
        String reference = paid(FOR_TWO);

        want(first, reference, "Charged twice.");
        assertThat(state(reference)).isEqualTo("PROPOSED");
        assertThat(first.get(page(reference)).body()).contains("A second person must approve it.");
        answer(first, reference, "approve");
        assertThat(state(reference)).as("the same person can't").isEqualTo("PROPOSED");

        answer(second.get(page(reference)), reference, "approve");

        awaitGivenBack(reference);
        assertThat(second.get(page(reference)).body()).contains("Charged twice.", "Agreed.");
    }

    @Test
    void whatWentBackBeforeIsNotPromisedAgain() {
        String reference = paid(9);
        Stage.gateway().refunds().give(reference, 20_000);
        await().until(() -> Sql.number("""
                SELECT count(*) FROM partial_refund r JOIN payment p ON p.id = r.payment_id
                WHERE p.reference = ? AND r.amount_minor = 20000""", reference) == 1);

        assertThat(first.get(page(reference)).body())
                .contains(
                        "NGN\u00a0250.00 goes back to the voter",
                        "NGN\u00a0200.00 went back before",
                        "Refund NGN\u00a0250.00")
                .doesNotContain("NGN\u00a0450.00 goes back");
        assertThat(first.get("/admin/review/" + reference).body())
                .contains("The gateway gave a part back: NGN\u00a0200.00")
                .doesNotContain("The gateway still has the money");
        want(first, reference, "The rest too.");

        await().atMost(SOME_STEPS).until(() -> state(reference).endsWith("PROCESSED"));
        assertThat(first.get("/admin/refunds").body()).contains("NGN\u00a0250.00");
        assertThat(contest.totalVotes()).isZero();
    }

    @Test
    void whatIsRejectedOrWithdrawnLeavesTheMoney() {
        String reference = paid(FOR_TWO);
        want(first, reference, "Charged twice.");

        second.get(page(reference)).send(page(reference), "answer", "answer", "words", "  ", "reject", "now");
        assertThat(state(reference)).as("without a reason").isEqualTo("PROPOSED");
        answer(second.get(page(reference)), reference, "reject");
        want(second, reference, "After all.");
        second.get(page(reference)).send(page(reference), "withdraw", "withdraw", "withdraw:now", "now");

        assertThat(state(reference)).isEqualTo("REJECTED WITHDRAWN");
        assertThat(contest.totalVotes()).isEqualTo(FOR_TWO);
    }

    @Test
    void aPageThatIsStaleRefundsNothingTwice() {
        String reference = paid(2);
        second.get(page(reference));
        want(first, reference, "The voter asked for it.");

        second.send(page(reference), "want", "want", "reason", "Me too.", "want-now", "now");

        assertThat(second.get(second.leadsTo()).body()).contains("Nothing was done");
        awaitGivenBack(reference);
        assertThat(state(reference)).isEqualTo("PROCESSED");
    }

    @Test
    void supportAndAuditorWatchAndOrganisersDont() {
        String reference = paid(2);
        for (Role role : List.of(Role.SUPPORT, Role.AUDITOR)) {
            StaffClient watcher = StaffClient.of(StaffSession.of(role));
            assertThat(watcher.get(page(reference)).body()).doesNotContain("want-now");
            watcher.send(page(reference), "want", "want", "reason", "x", "want-now", "now");
        }
        StaffClient organiser = StaffClient.of(StaffSession.of(Role.ORGANISER));
        assertThat(organiser.get(page(reference)).status()).isEqualTo(403);

        assertThat(state(reference)).isEmpty();
    }
}
