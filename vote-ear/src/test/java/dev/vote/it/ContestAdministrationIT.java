package dev.vote.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import dev.vote.domain.staff.Role;
import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An organiser runs contests in a real browser: creates, furnishes, opens, amends, pauses, closes and archives them. */
@OnVote
class ContestAdministrationIT {

    private static final String REASON = "The sponsor pays the difference";
    private static final ZoneId LAGOS = ZoneId.of("Africa/Lagos");
    private static final Pattern HOME = Pattern.compile(".*/admin/contests/\\d+$");

    private StaffSession organiser;
    private Desk desk;

    @BeforeEach
    void somebodyWithoutAContest() {
        organiser = StaffSession.of(Role.ORGANISER);
        desk = new Desk(organiser);
    }

    @AfterEach
    void nothingWasComplainedAbout() {
        assertThat(desk.complaints()).isEmpty();
        desk.close();
        Audit.holds();
    }

    @Test
    void aContestIsCreatedFurnishedAndOpened() {
        Page page = desk.open("/admin/contests");
        assertThat(page.locator(".empty-title")).hasText("No contest yet");
        page.locator("a[href$='/admin/contests/new']").first().click();
        String title = "Étoiles " + System.nanoTime();
        fill(page, title);
        press(page, "form:save");
        page.waitForURL(HOME);

        long id = Sql.number("SELECT id FROM contest WHERE title = ?", title);
        assertThat(page.locator("h1")).hasText(title);
        assertThat(Sql.text("SELECT slug FROM contest WHERE id = ?", id))
                .isEqualTo(title.toLowerCase().replace('é', 'e').replace(' ', '-'));
        assertThat(Sql.number(
                        "SELECT count(*) FROM contest_staff WHERE contest_id = ? AND staff_id = ?",
                        id,
                        organiser.staffId()))
                .isOne();
        assertThat(page.locator(".checks .missing")).hasCount(1);
        assertThat(page.locator(".checks .advised")).hasCount(2);
        assertThat(button(page, "steps:open")).isDisabled();

        desk.open("/admin/contests/" + id + "/packages");
        page.locator("[id='packages:votes']").fill("10");
        page.locator("[id='packages:price']").fill("450");
        press(page, "packages:put");
        assertThat(page.locator("[id='packages:each:0:price']")).hasValue("450.00");
        page.locator("[id='categories:name']").fill("Singers");
        press(page, "categories:add");
        assertThat(page.locator("[id='categories:each:0:name']")).hasValue("Singers");
        enter(id, "C1");

        desk.open("/admin/contests/" + id);
        assertThat(page.locator(".checks .missing")).hasCount(0);
        press(page, "steps:open");
        confirm(page);
        assertThat(page.locator(".notice.good")).containsText("Voters see the contest now");
        assertThat(state(id)).isEqualTo("OPEN");
        assertThat(audited(id)).contains("contest.create", "package.add", "category.add", "contest.open");
    }

    @Test
    void aContestWithoutAnybodyToVoteForIsntOpenedThoughThePageStillHadTheButton() {
        Contest contest = mine("DRAFT", 1);
        Page page = desk.open(home(contest));
        Sql.update("UPDATE contestant SET withdrawn_at = now() WHERE contest_id = ?", contest.id());
        press(page, "steps:open");
        confirm(page);

        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(page.locator(".notice.good")).hasCount(0);
        assertThat(state(contest.id())).isEqualTo("DRAFT");
    }

    @Test
    void everythingThatIsWrongIsSaidAtItsFieldAndWhatWasTypedStays() {
        Contest taken = Contest.open(1);
        Page page = desk.open("/admin/contests/new");
        fill(page, "Stars");
        field(page, "slug").fill(taken.slug());
        field(page, "price").fill("free");
        field(page, "zone").selectOption("Europe/Berlin");
        field(page, "opens").fill("2027-03-28T02:30");
        field(page, "closes").fill("2027-03-20T20:00");
        press(page, "form:save");

        assertThat(page.locator(".field-fault")).hasText(new String[] {
            "Please give an amount above zero, such as 50 or 1250.00, in what the currency has.",
            "This time doesn’t exist there: clocks go forward over it. Please choose another one."
        });
        assertThat(field(page, "price")).hasValue("free");

        field(page, "price").fill("50");
        field(page, "opens").fill("2027-03-01T08:00");
        press(page, "form:save");
        assertThat(page.locator(".field-fault"))
                .hasText("Another contest has this address. Please choose another one.");
    }

    @Test
    void aTimeThatComesTwiceIsSaidInWords() {
        Page page = desk.open("/admin/contests/new");
        fill(page, "Twice " + System.nanoTime());
        field(page, "zone").selectOption("Europe/Berlin");
        field(page, "opens").fill("2027-10-31T02:30");
        field(page, "closes").fill("2027-11-20T20:00");
        press(page, "form:save");

        page.waitForURL(HOME);
        assertThat(page.locator(".notice.good")).containsText("is a draft now");
        assertThat(page.locator(".notice.warn")).containsText("02:30 comes twice there. Voting opens at the first.");
    }

    @Test
    void afterTheFirstSaleAPriceChangesOnlyForAReasonThatVotersCanRead() {
        Contest contest = mine("OPEN", 2);
        credited(contest);
        Page page = desk.open(home(contest) + "/edit");
        assertThat(field(page, "slug")).hasAttribute("readonly", "readonly");
        assertThat(field(page, "opens")).hasAttribute("readonly", "readonly");
        field(page, "price").fill("60");
        press(page, "form:save");
        assertThat(page.locator(".field-fault")).containsText("takes a reason");
        assertThat(Sql.number("SELECT price_minor FROM contest WHERE id = ?", contest.id()))
                .isEqualTo(Contest.PRICE_MINOR);

        field(page, "reason").fill(REASON);
        press(page, "form:save");
        page.waitForURL(HOME);
        assertThat(page.locator(".amendments")).containsText("Price per vote");
        assertThat(page.locator(".amendments")).containsText(REASON);

        HttpResponse<String> voters = Http.get("/contests/" + contest.slug(), "Accept-Language", "fr");
        assertThat(voters.body()).contains("Prix par vote").contains(REASON).doesNotContain("Test [ORGANISER]");
        assertThat(audited(contest.id())).contains("contest.amend", "contest.edit");
    }

    @Test
    void anotherPriceIsAnotherPackageAndTheOldOneIsSoldNoMore() {
        Contest contest = mine("OPEN", 1);
        credited(contest);
        Page page = desk.open(home(contest) + "/packages");
        page.locator("[id='packages:each:0:price']").fill("400");
        press(page, "packages:each:0:reprice");
        assertThat(page.locator("[id='packages:reason-fault'], .field-fault")).containsText("takes a reason");

        page.locator("[id='packages:reason']").fill(REASON);
        press(page, "packages:each:0:reprice");
        assertThat(page.locator(".notice.good")).containsText("The new price holds");

        assertThat(orderPackage(contest, contest.packageId()).statusCode()).isEqualTo(422);
        long now = Sql.number("SELECT id FROM vote_package WHERE contest_id = ? AND retired_at IS NULL", contest.id());
        assertThat(orderPackage(contest, now).statusCode()).isEqualTo(201);
        assertThat(Sql.number("SELECT max(amount_minor) FROM payment WHERE package_id = ?", now))
                .isEqualTo(40_000);
        assertThat(page.locator("[id='packages:each:0:price']")).hasValue("400.00");
    }

    @Test
    void aPackageThatSomebodyElseHasRetiredIsNoLongerRepriced() {
        Contest contest = mine("DRAFT", 1);
        Page page = desk.open(home(contest) + "/packages");
        Sql.update("UPDATE vote_package SET retired_at = now() WHERE id = ?", contest.packageId());
        page.locator("[id='packages:each:0:price']").fill("400");
        press(page, "packages:each:0:reprice");

        assertThat(page.locator(".notice.bad")).containsText("Somebody else changed this");
        assertThat(Sql.number("SELECT count(*) FROM vote_package WHERE contest_id = ?", contest.id()))
                .isOne();
    }

    @Test
    void aPausedContestSellsNothingUntilItIsResumed() {
        Contest contest = mine("OPEN", 1);
        Page page = desk.open(home(contest));
        press(page, "steps:pause");
        confirm(page);
        assertThat(page.locator(".notice.good")).containsText("Paused");
        assertThat(Bought.order(contest, "C1", 1).statusCode()).isEqualTo(409);

        press(page, "steps:resume");
        assertThat(page.locator(".notice.good")).containsText("Voting goes on");
        assertThat(Bought.order(contest, "C1", 1).statusCode()).isEqualTo(201);
    }

    @Test
    void closingByHandDecidesWhichPaymentsCountAndIsForGood() {
        Contest contest = mine("OPEN", 1);
        Bought inTime = Bought.votes(contest, "C1", 2);
        Bought late = Bought.votes(contest, "C1", 3);
        Instant before = Instant.now().minusSeconds(1);
        Page page = desk.open(home(contest));
        press(page, "steps:close");
        assertThat(page.locator(".ui-confirm-dialog")).containsText("can’t be opened again");
        confirm(page);
        assertThat(page.locator(".notice.good")).containsText("Voting is closed");

        assertThat(((Timestamp) Sql.value("SELECT closes_at FROM contest WHERE id = ?", contest.id())).toInstant())
                .isBetween(before, Instant.now());
        paidAt(inTime, 10_000, before).deliver();
        paidAt(late, 15_000, Instant.now().plusSeconds(1)).deliver();
        assertThat(inTime.status()).isEqualTo("CREDITED");
        assertThat(late.status()).isEqualTo("REVIEW");
        assertThat(contest.totalVotes()).isEqualTo(2);
        assertThat(button(page, "steps:open")).hasCount(0);
        assertThat(button(page, "steps:resume")).hasCount(0);

        desk.open(home(contest) + "/edit");
        assertThat(field(page, "closes")).hasAttribute("readonly", "readonly");
        assertThat(field(page, "price")).hasAttribute("readonly", "readonly");

        desk.open(home(contest));
        press(page, "steps:archive");
        confirm(page);
        assertThat(page.locator(".notice.good")).containsText("Archived");
        assertThat(Http.get("/contests/" + contest.slug()).statusCode()).isEqualTo(404);
    }

    @Test
    void theDatabaseItselfRefusesToOpenWhatIsOverOrToMoveItsClose() {
        Contest contest = mine("CLOSED", 1);

        for (String change : List.of("state = 'OPEN'", "closes_at = now() + interval '1 day'")) {
            assertThat(refused("UPDATE contest SET " + change + " WHERE id = " + contest.id()))
                    .as(change)
                    .isTrue();
        }
        assertThat(refused("DELETE FROM contest_amendment")).isTrue();
    }

    @Test
    void twoWhoEditTheSameContestLoseNothing() {
        Contest contest = mine("DRAFT", 1);
        StaffSession colleague = StaffSession.of(Role.ADMIN);
        Page slower = desk.open(home(contest) + "/edit");
        field(slower, "title").fill("Mine");
        try (Desk other = new Desk(colleague)) {
            Page faster = other.open(home(contest) + "/edit");
            field(faster, "title").fill("Theirs");
            field(faster, "rules").fill("Two winners.");
            press(faster, "form:save");
            faster.waitForURL(HOME);
        }
        press(slower, "form:save");

        assertThat(slower.locator(".notice.bad")).containsText("Somebody else saved changes");
        assertThat(slower.locator(".meanwhile")).containsText("Theirs");
        assertThat(field(slower, "title")).hasValue("Mine");
        assertThat(field(slower, "rules")).hasValue("Two winners.");
        assertThat(Sql.text("SELECT title FROM contest WHERE id = ?", contest.id()))
                .isEqualTo("Theirs");

        press(slower, "form:save");
        slower.waitForURL(HOME);
        assertThat(Sql.query("SELECT title, rules FROM contest WHERE id = ?", contest.id()))
                .containsExactly(List.of("Mine", "Two winners."));
    }

    @Test
    void whoChangesSomethingElseOfTheContestIsInNobodysWay() {
        Contest contest = mine("DRAFT", 1);
        Page page = desk.open(home(contest) + "/edit");
        Sql.update("UPDATE contest SET version = version + 1 WHERE id = ?", contest.id());
        field(page, "title").fill("Still mine");
        press(page, "form:save");

        page.waitForURL(HOME);
        assertThat(page.locator("h1")).hasText("Still mine");
    }

    @Test
    void aDraftIsPreviewedByItsOrganiserAndIsThereForNobodyElse() {
        Contest draft = mine("DRAFT", 1);
        StaffSession stranger = StaffSession.of(Role.ORGANISER).owning(Contest.open(1));

        for (String path : List.of("/contests/" + draft.slug(), "/contests/" + draft.slug() + "/C1")) {
            HttpResponse<String> preview = Http.get(path, "Cookie", organiser.cookie());
            assertThat(preview.statusCode()).isEqualTo(200);
            assertThat(preview.body())
                    .contains("voters don’t see this contest yet")
                    .doesNotContain("id=\"pay\"");
            assertThat(preview.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(Http.get(path).statusCode()).as("for a voter").isEqualTo(404);
            assertThat(Http.get(path, "Cookie", stranger.cookie()).statusCode())
                    .as("for another organiser")
                    .isEqualTo(404);
        }
        assertThat(Http.get("/api/contests/" + draft.slug(), "Cookie", organiser.cookie())
                        .statusCode())
                .isEqualTo(404);
        assertThat(Bought.order(draft, "C1", 1, "Cookie", organiser.cookie()).statusCode())
                .isEqualTo(422);
    }

    @Test
    void anotherOrganisersContestIsNeitherListedNorThere() {
        Contest theirs = Contest.open(1);
        Contest own = mine("DRAFT", 1);

        assertThat(Http.get("/admin/contests", "Cookie", organiser.cookie()).body())
                .contains(own.slug())
                .doesNotContain(theirs.slug());
        for (String page : List.of("", "/edit", "/packages")) {
            assertThat(Http.get(home(theirs) + page, "Cookie", organiser.cookie())
                            .statusCode())
                    .as(page)
                    .isEqualTo(404);
        }
    }

    @Test
    void aCopyIsADraftToComeWithoutVotes() {
        Contest contest = mine("OPEN", 2);
        credited(contest);
        Page page = desk.open(home(contest));
        page.locator("[id='copy:title']").fill("Second edition");
        page.locator("[id='copy:with']").check();
        press(page, "copy:make");
        assertThat(page.locator("h1")).hasText("Second edition");

        long copy = Sql.number("SELECT max(id) FROM contest WHERE title = 'Second edition'");
        assertThat(Sql.query("SELECT state, opens_at > now() FROM contest WHERE id = ?", copy))
                .containsExactly(List.of("DRAFT", true));
        assertThat(Sql.query("SELECT votes, price_minor FROM vote_package WHERE contest_id = ?", copy))
                .containsExactly(List.of(Contest.PACKAGE_VOTES, Contest.PACKAGE_MINOR));
        assertThat(Sql.query("SELECT count(*), sum(votes) FROM tally WHERE contest_id = ?", copy)
                        .toString())
                .isEqualTo("[[2, 0]]");
        assertThat(Sql.number(
                        "SELECT count(*) FROM contest_staff WHERE contest_id = ? AND staff_id = ?",
                        copy,
                        organiser.staffId()))
                .isOne();
    }

    @Test
    void resultsStayHiddenUntilTheyArePublished() {
        Contest contest = mine("CLOSED", 2);
        Sql.update("UPDATE contest SET results_visibility = 'AFTER_PUBLICATION' WHERE id = ?", contest.id());
        Page page = desk.open(home(contest));
        press(page, "steps:publish");
        confirm(page);

        assertThat(page.locator(".notice.good")).containsText("The results are public");
        assertThat(button(page, "steps:publish")).hasCount(0);
        assertThat(Sql.value("SELECT results_published_at FROM contest WHERE id = ?", contest.id()))
                .isNotNull();
    }

    @Test
    void aCategoryWithContestantsIsRenamedButNotRemoved() {
        Contest contest = mine("DRAFT", 1);
        Page page = desk.open(home(contest) + "/packages");
        page.locator("[id='categories:each:0:name']").fill("Everybody");
        press(page, "categories:each:0:save");
        assertThat(page.locator(".notice.good")).containsText("The categories were saved");

        press(page, "categories:each:0:remove");
        confirm(page);
        assertThat(page.locator(".notice.bad")).containsText("Contestants are in this category");
        assertThat(Sql.text("SELECT name FROM category WHERE contest_id = ?", contest.id()))
                .isEqualTo("Everybody");
    }

    @Test
    void anAdministratorGivesAContestToAnOrganiserAndTakesItAway() {
        Contest contest = Contest.open(1);
        try (Desk admin = new Desk(StaffSession.of(Role.ADMIN))) {
            Page page = admin.open(home(contest) + "/team");
            page.locator("[id='team:who']").selectOption(Long.toString(organiser.staffId()));
            press(page, "team:add");
            assertThat(page.locator(".notice.good")).isVisible();
            assertThat(Http.get(home(contest), "Cookie", organiser.cookie()).statusCode())
                    .isEqualTo(200);

            page.locator("tr:has-text('" + organiser.email() + "') [type=submit]")
                    .click();
            confirm(page);
            assertThat(page.locator(".empty-title")).isVisible();
            assertThat(Http.get(home(contest), "Cookie", organiser.cookie()).statusCode())
                    .isEqualTo(404);
            assertThat(admin.complaints()).isEmpty();
        }
        assertThat(audited(contest.id())).contains("contest.team-add", "contest.team-remove");
    }

    private Contest mine(String state, int contestants) {
        Contest contest = Contest.create(state, Duration.ofHours(-2), Duration.ofDays(1), contestants);
        organiser.owning(contest);
        return contest;
    }

    private static String home(Contest contest) {
        return "/admin/contests/" + contest.id();
    }

    /** All that a contest needs, open since an hour ago. */
    private static void fill(Page page, String title) {
        LocalDateTime now = LocalDateTime.now(LAGOS).truncatedTo(ChronoUnit.MINUTES);
        field(page, "title").fill(title);
        field(page, "description").fill("Who shines brightest?");
        field(page, "price").fill("50");
        field(page, "rules").fill("Most votes win.");
        field(page, "opens").fill(now.minusHours(1).toString());
        field(page, "closes").fill(now.plusDays(1).toString());
    }

    private static Locator field(Page page, String name) {
        return page.locator("[id='form:" + name + "']");
    }

    private static Locator button(Page page, String id) {
        return page.locator("[id='" + id + "']");
    }

    private static void press(Page page, String id) {
        button(page, id).click();
    }

    private static void confirm(Page page) {
        page.locator(".ui-confirmdialog-yes").click();
    }

    private static void enter(long contestId, String code) {
        Sql.update("""
                WITH added AS (INSERT INTO contestant (contest_id, code, name) VALUES (?, ?, 'Ada') RETURNING id, contest_id)
                INSERT INTO tally (contestant_id, contest_id) SELECT id, contest_id FROM added""", contestId, code);
    }

    /** Somebody buys two votes, and they are counted. */
    private static void credited(Contest contest) {
        Bought bought = Bought.votes(contest, "C1", 2);
        Stage.gateway().charges().pay(bought.reference());
        await().until(() -> contest.votesOf("C1") == 2);
    }

    private static HttpResponse<String> orderPackage(Contest contest, long packageId) {
        return Http.post("/api/payments", """
                {"contest": "%s", "contestant": "C1", "package": %d, "email": "voter@example.com"}""".formatted(contest.slug(), packageId), "Content-Type", "application/json");
    }

    private static Webhook paidAt(Bought bought, long amountMinor, Instant at) {
        return Webhook.of("""
                {"event":"charge.success","data":{"id":302961,"domain":"test","status":"success","reference":"%s",\
                "amount":%d,"currency":"NGN","channel":"card","paid_at":"%s"}}""".formatted(bought.reference(), amountMinor, at));
    }

    private static String state(long contestId) {
        return Sql.text("SELECT state FROM contest WHERE id = ?", contestId);
    }

    private static List<String> audited(long contestId) {
        return Sql.query("SELECT action FROM audit_entry WHERE contest_id = ?", contestId).stream()
                .map(row -> row.get(0).toString())
                .toList();
    }

    private static boolean refused(String sql) {
        try {
            Sql.update(sql);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }
}
