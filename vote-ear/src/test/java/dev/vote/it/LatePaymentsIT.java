package dev.vote.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import dev.vote.domain.staff.Role;
import dev.vote.sandbox.gateway.Payment;
import dev.vote.sandbox.gateway.Refund;
import dev.vote.sandbox.gateway.TestCard;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of money that was paid after the close is what its voter was told before paying. */
@OnVote
class LatePaymentsIT {

    private static final long VOTES = 4;
    private static final long AMOUNT = VOTES * Contest.PRICE_MINOR;
    private static final Duration SOME_STEPS = Duration.ofSeconds(30);

    private final StaffClient finance = StaffClient.of(StaffSession.of(Role.FINANCE));
    private Contest contest;
    private Bought bought;

    @BeforeEach
    void open() {
        contest = Contest.open(1);
    }

    @AfterEach
    void audit() {
        assertThat(contest.totalVotes()).isZero();
        Audit.holds();
    }

    private void rule(String rule) {
        Sql.update("UPDATE contest SET late_payments = ? WHERE id = ?", rule, contest.id());
    }

    private void buy() {
        bought = Bought.votes(contest, "C1", VOTES);
    }

    private void close() {
        Sql.update("UPDATE contest SET closes_at = now() - interval '1 minute' WHERE id = ?", contest.id());
    }

    private String refund() {
        return Sql.text("""
                SELECT coalesce(string_agg(r.state || coalesce(' by ' || r.wanted_by, ''), ', '), '')
                FROM refund r JOIN payment p ON p.id = r.payment_id WHERE p.reference = ?""", bought.reference());
    }

    private void awaitRefund(String state) {
        await().atMost(SOME_STEPS).until(() -> refund().equals(state));
    }

    private List<Refund> atTheGateway() {
        return Stage.gateway().refunds().newestFirst().stream()
                .filter(refund -> refund.reference().equals(bought.reference()))
                .toList();
    }

    private String trail() {
        return Sql.text("""
                SELECT coalesce(string_agg(action || ' by ' || staff_name, ', ' ORDER BY id), '') FROM audit_entry
                WHERE subject = ?""", bought.reference());
    }

    private String votersPage() {
        return Http.get("/payments/" + bought.reference()).body();
    }

    @Test
    void whatIsPaidAfterTheCloseGoesBackByItselfOnceHoweverManyTellOfIt() {
        rule("REFUND");
        buy();
        close();

        CompletableFuture<Void> paid =
                CompletableFuture.runAsync(() -> Stage.gateway().charges().pay(bought.reference()));
        Burst told = Burst.of(
                IntStream.range(0, 8).boxed().toList(),
                i -> i % 2 == 0
                        ? Http.get("/return?reference=" + bought.reference())
                        : Http.get("/api/payments/" + bought.reference()));
        paid.join();
        told.answers();
        Stage.gateway().charges().get(bought.reference());
        await().until(() -> bought.status().matches("REVIEW|REVERSED"));
        Webhook.paid(bought.reference(), AMOUNT).deliver();

        awaitRefund("PROCESSED");
        assertThat(atTheGateway())
                .singleElement()
                .satisfies(refund -> assertThat(refund.amountMinor()).isEqualTo(AMOUNT));
        assertThat(bought.status()).isEqualTo("REVERSED");
        assertThat(votersPage()).contains("Your money went back", "made after voting had closed");
        assertThat(trail())
                .isEqualTo("payment.review by Vote, refund.want by Vote, payment.reverse by Vote, refund.end by Vote");
        assertThat(finance.get("/admin/refunds/" + bought.reference()).body())
                .contains("Wanted by Vote itself")
                .doesNotContain("<blockquote>");
        assertThat(finance.get("/admin/payments/" + bought.reference()).body())
                .contains("Late payments, as shown", "The money goes back", "(version 2)")
                .doesNotContain("Money taken, not counted");
        assertThat(StaffClient.of(StaffSession.of(Role.AUDITOR))
                        .get("/admin/audit?subject=" + bought.reference())
                        .body())
                .contains("Money taken, not counted", "Paid after the close", "Reversed: the money went back");
    }

    @Test
    void whatTheGatewayCantGiveBackWaitsForPeople() {
        rule("REFUND");
        buy();
        close();

        Stage.gateway().charges().pay(bought.reference(), Payment.with(TestCard.REFUND_FAILS.number()));

        await().until(() -> !refund().isEmpty());
        assertThat(votersPage()).contains("Your money is going back");
        awaitRefund("FAILED");
        assertThat(bought.status()).isEqualTo("REVIEW");
        assertThat(votersPage()).contains("We are looking at your payment");
        assertThat(finance.get("/admin/refunds").body()).contains(bought.reference());
        assertThat(finance.get("/admin/refunds/" + bought.reference()).body()).contains("want-now");
        assertThat(finance.get("/admin/review/" + bought.reference()).body())
                .as("the close as it was shown, and the one that counts")
                .contains("as shown. Moved since, and judged by: ");
        assertThatThrownBy(() -> Sql.update("""
                        INSERT INTO refund (payment_id, state, reason, wanted_at, next_step_at)
                        SELECT id, 'INTENDED', 'again', now(), now() FROM payment WHERE reference = ?""", bought.reference()))
                .as("Vote wants it once")
                .hasStackTraceContaining("refund_by_itself_once");
    }

    @Test
    void itIsJudgedByTheRuleThatWasShownAndNotByTodays() {
        rule("REFUND");
        buy();
        Bought first = bought;
        rule("REVIEW");
        buy();
        rule("REFUND");
        close();

        Stage.gateway().charges().pay(first.reference());
        Stage.gateway().charges().pay(bought.reference());

        await().until(() -> bought.status().equals("REVIEW"));
        assertThat(refund()).isEmpty();
        bought = first;
        await().until(() -> !refund().isEmpty());
        assertThat(Sql.query(
                        "SELECT version, rule FROM late_payment_rule WHERE contest_id = ? ORDER BY version",
                        contest.id()))
                .containsExactly(
                        List.of(1, "REVIEW"),
                        List.of(2, "REFUND"),
                        List.of(3, "REVIEW"),
                        List.of(4, "REFUND"),
                        List.of(5, "REFUND"));
        assertThatThrownBy(() ->
                        Sql.update("UPDATE late_payment_rule SET rule = 'REVIEW' WHERE contest_id = ?", contest.id()))
                .hasStackTraceContaining("append-only");
    }

    @Test
    void whoWasShownAnotherRuleIsToldBeforePaying() {
        try (Voter voter = new Voter(true, 390, 844)) {
            Page page = voter.open("/contests/" + contest.slug() + "/C1");
            assertThat(page.locator("#late")).containsText("the organiser decides");
            voter.fillBallot(Long.toString(contest.packageId()), "voter@example.com");
            rule("REFUND");

            page.locator("#pay").click();

            assertThat(page.locator("#late-fault")).isVisible();
            assertThat(page.locator("#late")).containsText("your money goes back");
            assertThat(contest.payments()).isZero();
            page.locator("#pay").click();
            page.waitForURL("**/checkout/**");
            assertThat(Sql.number("SELECT late_version FROM payment WHERE contest_id = ?", contest.id()))
                    .isEqualTo(2);
        }
    }

    @Test
    void theApiTellsTheRuleAndTakesNoOrderUnderAnotherOne() {
        rule("COUNT_IF_STARTED_IN_TIME");
        HttpResponse<String> shown = Http.get("/api/contests/" + contest.slug());
        assertThat(shown.statusCode()).as(shown.body()).isEqualTo(200);
        JsonNode told = Json.read(shown.body()).get("latePayments");
        assertThat(told.get("rule").asText()).isEqualTo("COUNT_IF_STARTED_IN_TIME");
        long version = told.get("version").asLong();

        assertThat(order(version).statusCode()).isEqualTo(201);
        rule("REVIEW");
        HttpResponse<String> refused = order(version);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(Json.read(refused.body()).get("type").asText()).isEqualTo("urn:vote:problem:late-rule-changed");
        assertThat(contest.payments()).isEqualTo(1);
    }

    private HttpResponse<String> order(long version) {
        return Http.post("/api/payments", """
                {"contest": "%s", "contestant": "C1", "votes": 2, "email": "a@example.com", "lateVersion": %d}""".formatted(contest.slug(), version), "Content-Type", "application/json");
    }
}
