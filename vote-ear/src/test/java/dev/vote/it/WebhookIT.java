package dev.vote.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vote.domain.staff.Role;
import dev.vote.sandbox.gateway.StandInSettings;
import dev.vote.sandbox.gateway.WebhookSignature;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is signed by the gateway counts, once; what isn't changes nothing. */
@OnVote
class WebhookIT {

    private static final long VOTES = 4;
    private static final long AMOUNT = VOTES * Contest.PRICE_MINOR;

    private Contest contest;
    private Bought bought;

    @BeforeEach
    void buy() {
        contest = Contest.open(1);
        bought = Bought.votes(contest, "C1", VOTES);
    }

    @AfterEach
    void audit() {
        Audit.holds();
    }

    private static long events() {
        return Sql.number("SELECT count(*) FROM gateway_event WHERE source = 'WEBHOOK'");
    }

    private void assertNothingChanged(long eventsBefore) {
        assertThat(contest.totalVotes()).isZero();
        assertThat(bought.status()).isEqualTo("OPEN");
        assertThat(events()).isEqualTo(eventsBefore);
    }

    @Test
    void whatCantBeWrittenIsNotAcknowledgedAndComesAgain() {
        Contest contest = Contest.open(2);
        Bought bought = Bought.votes(contest, "C2", 2);
        Sql.update(
                "DELETE FROM tally WHERE contestant_id = "
                        + "(SELECT id FROM contestant WHERE contest_id = ? AND code = 'C2')",
                contest.id());
        Webhook webhook = Webhook.paid(bought.reference(), 2 * Contest.PRICE_MINOR);

        HttpResponse<String> refused = webhook.deliver();
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(bought.status()).isEqualTo("OPEN");

        Sql.update(
                "INSERT INTO tally (contestant_id, contest_id) "
                        + "SELECT id, contest_id FROM contestant WHERE contest_id = ? AND code = 'C2'",
                contest.id());
        assertThat(webhook.deliver().statusCode()).isEqualTo(200);
        assertThat(contest.votesOf("C2")).isEqualTo(2);
    }

    @Test
    void aSignedSuccessIsCreditedWhenItIsAnswered() {
        assertThat(Webhook.paid(bought.reference(), AMOUNT).deliver().statusCode())
                .isEqualTo(200);

        assertThat(contest.votesOf("C1")).isEqualTo(VOTES);
        assertThat(bought.status()).isEqualTo("CREDITED");
    }

    @Test
    void theSameDeliveryAgainCreditsNothingAndIsCounted() {
        Webhook webhook = Webhook.paid(bought.reference(), AMOUNT);
        for (int i = 0; i < 5; i++) {
            assertThat(webhook.deliver().statusCode()).isEqualTo(200);
        }

        assertThat(contest.votesOf("C1")).isEqualTo(VOTES);
        assertThat(Sql.number("SELECT deliveries FROM gateway_event WHERE reference = ?", bought.reference()))
                .isEqualTo(5);
    }

    @Test
    void anUnsignedOrWronglySignedMessageIsRefused() {
        long before = events();
        Webhook webhook = Webhook.paid(bought.reference(), AMOUNT);

        assertThat(webhook.deliverUnsigned().statusCode()).isEqualTo(401);
        assertThat(webhook.deliver("").statusCode()).isEqualTo(401);
        assertThat(webhook.deliver("0".repeat(128)).statusCode()).isEqualTo(401);
        assertThat(webhook.deliver(WebhookSignature.of(webhook.body(), "sk_test_somebody_else"))
                        .statusCode())
                .isEqualTo(401);
        assertNothingChanged(before);
    }

    @Test
    void anAlteredOrReserialisedBodyIsRefused() {
        long before = events();
        Webhook webhook = Webhook.paid(bought.reference(), AMOUNT);
        String signature = WebhookSignature.of(webhook.body(), StandInSettings.SANDBOX_SECRET);
        String text = new String(webhook.body(), StandardCharsets.UTF_8);

        assertThat(Webhook.of(text.replace("302961", "302962"))
                        .deliver(signature)
                        .statusCode())
                .isEqualTo(401);
        assertThat(Webhook.of(text.replace("\":", "\": ")).deliver(signature).statusCode())
                .isEqualTo(401);
        assertNothingChanged(before);
    }

    @Test
    void aMegabyteIsRefusedHoweverWellItIsSigned() {
        long before = events();
        String text = new String(Webhook.paid(bought.reference(), AMOUNT).body(), StandardCharsets.UTF_8);
        Webhook oversized = Webhook.of(text.replaceFirst("\\{", "{" + " ".repeat(1 << 20)));

        assertThat(oversized.deliver().statusCode()).isEqualTo(400);
        assertNothingChanged(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not json", "[]", "\"charge.success\"", "{\"event\":1", "{}", "\u0000\u0001"})
    void aSignedMessageThatIsNoneIsRefused(String body) {
        long before = events();

        assertThat(Webhook.of(body).deliver().statusCode()).isEqualTo(400);
        assertNothingChanged(before);
    }

    @Test
    void thePreviousKeyIsAcceptedWhileItIsConfigured() {
        Webhook webhook = Webhook.paid(bought.reference(), AMOUNT);

        assertThat(webhook.deliver(WebhookSignature.of(webhook.body(), Stage.PREVIOUS_SECRET))
                        .statusCode())
                .isEqualTo(200);
        assertThat(contest.votesOf("C1")).isEqualTo(VOTES);
    }

    @Test
    void anUnknownEventIsKeptAndChangesNothing() {
        Webhook webhook = Webhook.of(
                "{\"event\":\"invoice.novelty\",\"data\":{\"reference\":\"%s\"}}".formatted(bought.reference()));

        assertThat(webhook.deliver().statusCode()).isEqualTo(200);
        assertThat(Sql.text(
                        "SELECT outcome FROM gateway_event WHERE event = 'invoice.novelty' ORDER BY id DESC LIMIT 1"))
                .isEqualTo("IGNORED");
        assertThat(contest.totalVotes()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"V-0001", "ABCDEFGHJKMNPQRSTVWXYZ0123", "'; DROP TABLE payment; --", "é\\u0000"})
    void anUnknownReferenceIsKeptAndChangesNothing(String reference) {
        long before = events();

        assertThat(Webhook.paid(reference, AMOUNT).deliver().statusCode()).isEqualTo(200);
        assertThat(events()).isBetween(before, before + 1);
        assertThat(
                        Sql.text(
                                "SELECT outcome FROM gateway_event WHERE source = 'WEBHOOK' ORDER BY last_received_at DESC LIMIT 1"))
                .isEqualTo("UNKNOWN_REFERENCE");
    }

    @Test
    void aWrongAmountGoesToReview() {
        assertReviewed(Webhook.paid(bought.reference(), AMOUNT - 1), "WRONG_AMOUNT");
    }

    @Test
    void aWrongCurrencyGoesToReview() {
        assertReviewed(altered("\"NGN\"", "\"GHS\""), "WRONG_CURRENCY");
    }

    @Test
    void aWrongDomainGoesToReview() {
        assertReviewed(altered("\"domain\":\"test\"", "\"domain\":\"live\""), "WRONG_MODE");
    }

    private Webhook altered(String from, String to) {
        String text = new String(Webhook.paid(bought.reference(), AMOUNT).body(), StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        return Webhook.of(text.replace(from, to));
    }

    private void assertReviewed(Webhook webhook, String reason) {
        assertThat(webhook.deliver().statusCode()).isEqualTo(200);
        assertThat(bought.status()).isEqualTo("REVIEW");
        assertThat(Sql.text("SELECT review_reason FROM payment WHERE reference = ?", bought.reference()))
                .isEqualTo(reason);
        assertThat(contest.totalVotes()).isZero();
    }

    @Test
    void aFeeOnTopIsCredited() {
        Webhook webhook =
                altered("\"amount\":" + AMOUNT, "\"amount\":" + (AMOUNT + 350) + ",\"requested_amount\":" + AMOUNT);

        assertThat(webhook.deliver().statusCode()).isEqualTo(200);
        assertThat(contest.votesOf("C1")).isEqualTo(VOTES);
    }

    @Test
    void aPaymentMadeAfterTheCloseGoesToReviewAndOneMadeBeforeItIsCreditedThoughHeardOfLater() {
        Bought late = Bought.votes(contest, "C1", VOTES);
        Sql.update("UPDATE contest SET closes_at = now() - interval '1 hour' WHERE id = ?", contest.id());

        Webhook inTime =
                altered("\"status\":\"success\"", "\"status\":\"success\",\"paid_at\":\"" + minutesAgo(90) + "\"");
        assertThat(inTime.deliver().statusCode()).isEqualTo(200);
        assertThat(bought.status()).isEqualTo("CREDITED");

        bought = late;
        assertThat(altered("\"status\":\"success\"", "\"status\":\"success\",\"paid_at\":\"" + minutesAgo(30) + "\"")
                        .deliver()
                        .statusCode())
                .isEqualTo(200);
        assertThat(late.status()).isEqualTo("REVIEW");
        assertThat(contest.votesOf("C1")).isEqualTo(VOTES);
    }

    private static String minutesAgo(int minutes) {
        return Instant.now().minusSeconds(minutes * 60L).toString();
    }

    @Test
    void nothingOfABodyIsLogged() throws IOException {
        String marker = "MARKER" + System.nanoTime();
        Webhook webhook = altered("\"channel\":\"card\"", "\"channel\":\"" + marker + "\"");

        webhook.deliverUnsigned();
        Webhook.of("not json " + marker).deliver();
        webhook.deliver();

        assertThat(bought.status()).isEqualTo("CREDITED");
        Path log = TestServer.log();
        assertThat(Files.readString(log)).contains("webhook.bad-signature").doesNotContain(marker);
    }

    @Test
    void aGatewayThatWeDontKnowIsNotFound() {
        assertThat(Http.post("/api/webhooks/nobody", "{}").statusCode()).isEqualTo(404);
    }

    /** A server lays the staff's authentication before every web module, unless it is taken away. */
    @Test
    void nobodyIsAskedWhoCalls() {
        StaffSession session = StaffSession.of(Role.SUPPORT);
        Sql.update(
                "UPDATE staff_session SET last_seen_at = now() - interval '5 minutes' WHERE staff_id = ?",
                session.staffId());

        Http.post("/api/webhooks/paystack", "{}", "Cookie", session.cookie());
        assertThat(StaffSession.idleMinutes(session.staffId())).isEqualTo(5);

        Http.post("/api/nowhere", "{}", "Cookie", session.cookie());
        assertThat(StaffSession.idleMinutes(session.staffId())).isZero();
    }
}
