package dev.vote.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import dev.vote.domain.payment.Reference;
import dev.vote.domain.staff.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An organiser's day in a real browser: from the first log-in to the export after the close. */
@OnVote
class OrganiserDayIT {

    private static final Pattern GATEWAY_PAGE = Pattern.compile(".*/checkout/.*|.*127\\.0\\.0\\.1:\\d+/(?!vote/).*");
    private static final Pattern STATUS_PAGE = Pattern.compile(".*/vote/payments/[A-Za-z0-9]+.*");
    private static final String SHEET = """
            name;code;category;story
            Amara Obi;;Singers;Sings at dawn.
            Kofi Mensah;KM7;Dancers;Dances at dusk.
            Zainab Bello;;Singers;
            """;

    @Test
    void fromTheFirstLogInToTheExport() throws IOException {
        Account organiser = Account.of(Role.ORGANISER);
        try (Voter desk = new Voter(true, 1280, 900)) {
            Page page = desk.page();
            logInForTheFirstTime(desk, organiser);
            String path = createContest(page);
            long contest = Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
            importContestants(page, path, contest);
            offerPackage(page, path);
            open(page, path);

            buyAPackage(slug(contest));
            watch(desk, path);
            pauseAndResume(page, path, contest);
            close(page, path, contest);
            export(page);

            assertThat(desk.complaints()).isEmpty();
            assertThat(Sql.number(
                            "SELECT count(*) FROM audit_entry WHERE staff_id = ? AND contest_id = ?",
                            organiser.id(),
                            contest))
                    .as("what was done is in the audit trail")
                    .isGreaterThanOrEqualTo(6);
        }
        Audit.holds();
    }

    @Test
    void aReviewedPaymentIsCreditedByTwoPeople() {
        Contest contest = Contest.open(1);
        String reference = paidTooLittle(contest);
        try (Desk first = new Desk(StaffSession.of(Role.FINANCE));
                Desk second = new Desk(StaffSession.of(Role.FINANCE))) {
            Page page = first.open("/admin/review/" + reference);
            page.locator("#reason").fill("The bank kept a fee of its own");
            page.locator("#propose-now").click();
            assertThat(page.locator(".notice")).isVisible();
            assertThat(page.locator("#approve")).hasCount(0);

            page = second.open("/admin/review/" + reference);
            page.locator("#approve").click();
            page.locator(".ui-confirmdialog-yes").click();
            assertThat(page.locator(".notice")).isVisible();
            assertThat(contest.votesOf("C1")).isEqualTo(2);
            assertThat(first.complaints()).isEmpty();
            assertThat(second.complaints()).isEmpty();
        }
        Audit.holds();
    }

    private static void logInForTheFirstTime(Voter desk, Account organiser) {
        Page page = desk.open("/admin/contests");
        assertThat(page).hasURL(Pattern.compile(".*/admin/login\\?to=.*"));
        page.locator("#email").fill(organiser.email());
        page.locator("#password").fill(Account.PASSWORD);
        page.locator("#go").click();
        page.waitForURL("**/admin/enrol**");
        desk.photograph("staff-enrol");
        String secret = page.locator(".app-words dd.code").textContent().replaceAll("\\s", "");
        page.locator("#code").fill(Account.code(secret, Instant.now()));
        page.locator("#go").click();
        assertThat(page.locator(".codes li")).hasCount(10);
        page.locator("#go-on").click();
        page.waitForURL("**/vote/admin/contests");
        assertThat(page.locator(".empty-title")).isVisible();
    }

    private static String createContest(Page page) {
        page.navigate(Stage.urlOf("/admin/contests/new"));
        LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES);
        field(page, "title").fill("Final of " + System.nanoTime());
        field(page, "description").fill("Three stages, one crown.");
        field(page, "rules").fill("Most votes win.");
        field(page, "price").fill("50");
        field(page, "opens").fill(now.minusHours(1).toString());
        field(page, "closes").fill(now.plusDays(2).toString());
        field(page, "zone").selectOption("UTC");
        field(page, "save").click();
        page.waitForURL(Pattern.compile(".*/admin/contests/\\d+"));
        assertThat(page.locator(".checks .missing")).hasCount(1);
        return page.url().replaceAll(".*/vote", "");
    }

    private static void importContestants(Page page, String path, long contest) {
        page.navigate(Stage.urlOf(path + "/import"));
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("people.csv", "text/csv", SHEET.getBytes(StandardCharsets.UTF_8)));
        page.locator("[id$='confirm']").click();
        page.waitForURL("**" + path + "/contestants");
        assertThat(Sql.number("SELECT count(*) FROM tally WHERE contest_id = ?", contest))
                .isEqualTo(3);
    }

    private static void offerPackage(Page page, String path) {
        page.navigate(Stage.urlOf(path + "/packages"));
        page.locator("[id='packages:votes']").fill("10");
        page.locator("[id='packages:price']").fill("450.00");
        page.locator("[id='packages:put']").click();
        assertThat(page.locator("[id='packages:each:0:price']")).hasValue("450.00");
    }

    private static void open(Page page, String path) {
        page.navigate(Stage.urlOf(path));
        confirm(page, "steps:open");
        assertThat(page.locator(".notice.good")).isVisible();
        assertThat(page.locator("#main .badge").first()).hasText("Open");
    }

    private static void buyAPackage(String slug) {
        long bundle = Sql.number(
                "SELECT p.id FROM vote_package p JOIN contest c ON c.id = p.contest_id WHERE c.slug = ?", slug);
        try (Voter voter = new Voter(true, 390, 844)) {
            Page page = voter.open("/contests/" + slug + "/KM7");
            voter.fillBallot(Long.toString(bundle), "voter@example.com");
            page.locator("#pay").click();
            page.waitForURL(GATEWAY_PAGE);
            page.locator("button:has-text('Pay')").first().click();
            page.waitForURL(STATUS_PAGE);
            assertThat(page.locator(".receipt-credited"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
        }
    }

    private static void watch(Voter desk, String path) {
        Page page = desk.open(path + "/dashboard");
        assertThat(page.locator(".figure-value").first()).hasText("10");
        assertThat(page.locator(".figure-value").nth(1)).containsText("450.00");
        assertThat(page.locator("canvas").first()).isVisible();
        desk.photograph("staff-dashboard");
    }

    private static void pauseAndResume(Page page, String path, long contest) {
        page.navigate(Stage.urlOf(path));
        confirm(page, "steps:pause");
        assertThat(page.locator("[id='steps:resume']")).isVisible();
        assertThat(Sql.text("SELECT state FROM contest WHERE id = ?", contest)).isEqualTo("PAUSED");
        page.locator("[id='steps:resume']").click();
        assertThat(page.locator("[id='steps:pause']")).isVisible();
    }

    private static void close(Page page, String path, long contest) {
        page.navigate(Stage.urlOf(path));
        confirm(page, "steps:close");
        assertThat(page.locator("[id='steps:archive']")).isVisible();
        assertThat(Sql.number(
                        "SELECT count(*) FROM contest WHERE id = ? AND state = 'CLOSED' AND closes_at <= now()",
                        contest))
                .isEqualTo(1);
        assertThat(Sql.query("SELECT what, reason FROM contest_amendment WHERE contest_id = ?", contest))
                .as("voters read that it ended before its time")
                .contains(List.of("closes", "closed-by-hand"));
    }

    private static void export(Page page) throws IOException {
        page.navigate(Stage.urlOf("/admin/exports"));
        Download download = page.waitForDownload(() -> page.locator("#start").click());
        String text = Files.readString(download.path());
        assertThat(text)
                .contains("Kofi Mensah")
                .contains("KM7")
                .contains("450.00")
                .doesNotContain("voter@example.com");
    }

    private static void confirm(Page page, String button) {
        page.locator("[id='" + button + "']").click();
        page.locator(".ui-confirmdialog-yes").click();
    }

    private static Locator field(Page page, String name) {
        return page.locator("[id='form:" + name + "']");
    }

    private static String slug(long contest) {
        return Sql.text("SELECT slug FROM contest WHERE id = ?", contest);
    }

    private static String paidTooLittle(Contest contest) {
        String reference = Reference.random().value();
        Sql.update("""
                INSERT INTO payment (id, reference, gateway, contest_id, contestant_id, votes, amount_minor, currency,
                                     email, status, review_reason, created_at, paid_at)
                SELECT nextval('payment_seq'), ?, 'paystack', contest_id, id, 2, 10000, 'NGN', 'a@b.co', 'REVIEW',
                       'WRONG_AMOUNT', now(), now() FROM contestant WHERE contest_id = ? AND code = 'C1'""", reference, contest.id());
        return reference;
    }
}
