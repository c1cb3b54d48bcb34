package dev.vote.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dev.vote.sandbox.gateway.FaultKind;
import dev.vote.sandbox.gateway.FaultRule;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A voter buys votes in a real browser, through the gateway's page, on a phone and at a desk. */
@OnVote
class VoterPagesIT {

    private static final Pattern STATUS_PAGE = Pattern.compile(".*/vote/payments/[A-Z0-9]{26}");
    private static final Pattern GATEWAY_PAGE = Pattern.compile(".*/checkout/.*");

    private Contest contest;

    @BeforeEach
    void open() {
        contest = Contest.open(3);
    }

    @AfterEach
    void audit() {
        Stage.gateway().faults().clear();
        Audit.holds();
    }

    private static Voter phone(boolean scripts) {
        return new Voter(scripts, 390, 844);
    }

    private Page atTheGateway(Voter voter, String choice) {
        Page page = voter.open("/contests/" + contest.slug() + "/C1");
        voter.fillBallot(choice, "voter@example.com");
        page.locator("#pay").click();
        page.waitForURL(GATEWAY_PAGE);
        return page;
    }

    private static void press(Page page, String button) {
        page.locator("button:has-text('" + button + "'), input[value*='" + button + "'], a:has-text('" + button + "')")
                .first()
                .click();
    }

    private static void assertStatus(Page page, String status) {
        assertThat(page.locator(".receipt-" + status))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
    }

    private static String referenceOn(Page page) {
        return page.locator(".reference").innerText().strip();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPackageIsBoughtPaidAndCounted(boolean scripts) {
        try (Voter voter = phone(scripts)) {
            Page page = atTheGateway(voter, Long.toString(contest.packageId()));
            press(page, "Pay");
            page.waitForURL(STATUS_PAGE);

            assertStatus(page, "credited");
            assertThat(contest.votesOf("C1")).isEqualTo(Contest.PACKAGE_VOTES);
            assertThat(page.content()).contains("NGN").contains("450.00").doesNotContain("voter@example.com");
            voter.photograph("receipt-" + (scripts ? "scripts" : "plain"));
            voter.open("/contests/" + contest.slug());
            assertThat(page.locator("main").innerText()).contains("10");
            assertThat(voter.hasCookies()).as("voters need no cookie").isFalse();
            assertThat(voter.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aDeclinedPaymentSaysSoAndCanBeTriedAgain(boolean scripts) {
        try (Voter voter = phone(scripts)) {
            Page page = atTheGateway(voter, Long.toString(contest.packageId()));
            press(page, "Decline");
            press(page, "eturn");
            page.waitForURL(STATUS_PAGE);

            assertStatus(page, "failed");
            assertThat(contest.totalVotes()).isZero();
            voter.photograph("failed");
            press(page, "Try again");
            voter.fillBallot(Long.toString(contest.packageId()), "voter@example.com");
            page.locator("#pay").click();
            page.waitForURL(GATEWAY_PAGE);
            press(page, "Pay");
            page.waitForURL(STATUS_PAGE);
            assertStatus(page, "credited");
            assertThat(contest.votesOf("C1")).isEqualTo(Contest.PACKAGE_VOTES);
            assertThat(contest.payments()).isEqualTo(2);
        }
    }

    @Test
    void whoWalksAwayFindsThePaymentOpenAndLaterExpired() {
        try (Voter voter = phone(true)) {
            Page page = atTheGateway(voter, Long.toString(contest.packageId()));
            press(page, "Walk away");
            page.waitForURL(STATUS_PAGE);

            assertStatus(page, "open");
            voter.photograph("open");
            Sql.update(
                    "UPDATE payment SET created_at = now() - interval '25 hours', next_check_at = now() WHERE reference = ?",
                    referenceOn(page));
            assertStatus(page, "expired");
            assertThat(contest.totalVotes()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPendingPaymentResolvesItselfBeforeTheVotersEyes(boolean scripts) {
        Stage.gateway().faults().add(FaultRule.of(FaultKind.WEBHOOK_DROP));
        try (Voter voter = phone(scripts)) {
            Page page = atTheGateway(voter, Long.toString(contest.packageId()));
            press(page, "Walk away");
            page.waitForURL(STATUS_PAGE);
            assertStatus(page, "open");

            Stage.gateway().charges().pay(referenceOn(page));

            assertStatus(page, "credited");
        }
    }

    @Test
    void aFreeNumberOfVotesIsPricedByTheServer() {
        try (Voter voter = new Voter(true, 1280, 900)) {
            Page page = voter.open("/contests/" + contest.slug() + "/C2");
            voter.fillBallot("free", "voter@example.com");
            page.locator("#votes").fill("7");
            voter.photograph("ballot-desktop");
            page.locator("#pay").click();
            page.waitForURL(GATEWAY_PAGE);

            assertThat(Sql.number("SELECT amount_minor FROM payment WHERE contest_id = ?", contest.id()))
                    .isEqualTo(7 * Contest.PRICE_MINOR);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-3", "10001", "99999999999999999999", "ten", "1.5", ""})
    void votesThatCantBeBoughtAreRefusedBesideTheFieldAndWhatWasTypedStays(String votes) {
        try (Voter voter = phone(false)) {
            Page page = voter.open("/contests/" + contest.slug() + "/C1");
            voter.fillBallot("free", "voter@example.com");
            page.locator("#votes").fill(votes);
            page.locator("#pay").click();

            assertThat(page.locator("#votes-fault")).isVisible();
            assertThat(page.locator("#email").inputValue()).isEqualTo("voter@example.com");
            assertThat(page.url()).contains("/contests/" + contest.slug() + "/C1");
            assertThat(contest.payments()).isZero();
        }
    }

    @Test
    void aBadEmailAndTermsNotAcceptedAreRefusedTogether() {
        try (Voter voter = phone(false)) {
            Page page = voter.open("/contests/" + contest.slug() + "/C1");
            voter.choose(Long.toString(contest.packageId()));
            page.locator("#email").fill("not-an-address");
            page.locator("#pay").click();

            assertThat(page.locator("#email-fault")).isVisible();
            assertThat(page.locator("#terms-fault")).isVisible();
            voter.photograph("faults");
            assertThat(contest.payments()).isZero();
        }
    }

    @Test
    void aDoubleClickMakesOnePayment() {
        try (Voter voter = phone(true)) {
            Page page = voter.open("/contests/" + contest.slug() + "/C1");
            voter.fillBallot(Long.toString(contest.packageId()), "voter@example.com");
            page.locator("#pay").dblclick();
            page.waitForURL(GATEWAY_PAGE);

            assertThat(contest.payments()).isEqualTo(1);
        }
    }

    @Test
    void theSameFormSentAgainMakesNoSecondPayment() {
        try (Voter voter = phone(true)) {
            Page page = voter.open("/contests/" + contest.slug() + "/C1");
            voter.fillBallot(Long.toString(contest.packageId()), "voter@example.com");
            page.evaluate("""
                    async () => {
                        const form = document.getElementById('ballot');
                        const body = new URLSearchParams(new FormData(form, document.getElementById('pay')));
                        for (let i = 0; i < 3; i++) {
                            await fetch(location.href, {method: 'POST', body: new URLSearchParams(body), redirect: 'manual'});
                        }
                    }""");

            assertThat(contest.payments()).isEqualTo(1);
        }
    }

    @Test
    void aClosedContestSellsNothingAndShowsItsResults() {
        Contest over = Contest.overSince(Duration.ofHours(1));
        try (Voter voter = phone(true)) {
            Page page = voter.open("/contests/" + over.slug() + "/C1");
            assertThat(page.locator("#pay")).hasCount(0);
            voter.open("/contests/" + over.slug() + "/results");
            assertThat(page.locator("main").innerText()).contains("Contestant 1");
            assertThat(voter.complaints()).isEmpty();
        }
    }

    @Test
    void searchFindsAContestantByNameOrCode() {
        try (Voter voter = phone(false)) {
            Page page = voter.open("/contests/" + contest.slug() + "?q=C3");
            assertThat(page.locator("main a[href$='/C3']").first()).isVisible();
            assertThat(page.locator("#contestants a[href$='/C1'], .people a[href$='/C1']"))
                    .hasCount(0);
        }
    }

    @Test
    void noPageMakesTheBrowserComplain() {
        try (Voter voter = new Voter(true, 1280, 900)) {
            for (String path : new String[] {
                "/",
                "/terms",
                "/contests/" + contest.slug(),
                "/contests/" + contest.slug() + "/results",
                "/contests/" + contest.slug() + "/C1"
            }) {
                voter.open(path);
                assertThat(voter.complaints()).as(path).isEmpty();
                assertThat((Boolean) voter.page()
                                .evaluate(
                                        "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                        .as("nothing sticks out at the side of " + path)
                        .isTrue();
            }
        }
    }
}
