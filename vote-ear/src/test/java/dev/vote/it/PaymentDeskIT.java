package dev.vote.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vote.domain.staff.Role;
import dev.vote.sandbox.gateway.Payment;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Staff look after payments: search, time line, asking the gateway, and what it sent. Decisions are in ReviewPagesIT. */
@OnVote
class PaymentDeskIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    @AfterEach
    void audit() {
        Audit.holds();
    }

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
                .containsExactly(List.of("CREDITED", "ALREADY_SETTLED", 1));
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
        assertThat(page.replaceAll("it-[0-9a-f-]+@vote\\.example", "")).doesNotContain("voter@", "AUTH_", "CUS_");
    }

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

    /** Two votes for C1, which the recheck leaves alone. */
    private static Bought unwatched(Contest contest) {
        Bought bought = Bought.votes(contest, "C1", 2);
        Sql.update("UPDATE payment SET next_check_at = NULL WHERE reference = ?", bought.reference());
        return bought;
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
}
