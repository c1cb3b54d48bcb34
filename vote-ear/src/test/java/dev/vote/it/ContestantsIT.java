package dev.vote.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import dev.vote.domain.staff.Role;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An organiser looks after the contestants in a real browser. */
@OnVote
class ContestantsIT {

    private static final String REASON = "The jury asked for it";
    private static final String FORM = "application/x-www-form-urlencoded";

    private Contest contest;
    private StaffSession organiser;
    private Desk desk;

    @BeforeEach
    void aContestOfOnesOwn() {
        contest = Contest.open(2);
        organiser = StaffSession.of(Role.ORGANISER).owning(contest);
        desk = new Desk(organiser);
    }

    @AfterEach
    void nothingWasComplainedAbout() {
        assertThat(desk.complaints()).isEmpty();
        desk.close();
        assertThat(Sql.number("""
                        SELECT count(*) FROM contestant c
                        WHERE NOT EXISTS (SELECT 1 FROM tally t WHERE t.contestant_id = c.id)""")).as("contestants without a tally").isZero();
    }

    @Test
    void aSheetWithBadLinesSaysWhyAndImportsNothing() {
        Page page = desk.open(path("/import"));
        handIn(page, "people.csv", "Name,Code,Age\n,X1,20\nAda,B!,21\nBisi,C1,22\nCarl,CA1,23\nDele,ca1,24\n");

        assertThat(page.locator(".notice.bad")).containsText("4 lines must be put right");
        assertThat(page.locator(".plan tbody tr")).hasCount(4);
        assertThat(page.locator(".faults").allInnerTexts())
                .containsExactly(
                        "The name is missing.",
                        "A code has only letters from A to Z and digits.",
                        "Another contestant has this code already.",
                        "The same code is on line 5.");
        assertThat(page.locator("main")).containsText("Columns that aren’t used: Age.");
        assertThat(page.locator("[id='import:confirm']")).hasCount(0);
        assertThat(contestants()).isEqualTo(2);
    }

    @Test
    void aGoodSheetIsImportedAsAWhole() {
        Page page = desk.open(path("/import"));
        String sheet = "Catégorie;Nom;Code\r\nJazz;Élodie Béké;eb22\r\nall;Sœur Anne;\r\n";
        handIn(page, "noms.csv", sheet, Charset.forName("windows-1252"));
        assertThat(page.locator(".notice.good")).containsText("2 contestants will be added");
        page.locator("[id='import:confirm']").click();

        page.waitForURL(Pattern.compile(".*/contestants$"));
        assertThat(page.locator(".notice.good")).containsText("2 contestants are added");
        assertThat(Sql.query("""
                        SELECT c.name, g.name, t.votes FROM contestant c JOIN category g ON g.id = c.category_id
                        JOIN tally t ON t.contestant_id = c.id WHERE c.contest_id = ? ORDER BY c.position, c.id OFFSET 2""", contest.id()))
                .containsExactly(List.of("Élodie Béké", "Jazz", 0L), List.of("Sœur Anne", "All", 0L));
        assertThat(Sql.text("SELECT code FROM contestant WHERE contest_id = ? AND name = 'Sœur Anne'", contest.id()))
                .matches("[CFHJKMNPRTWXY3479]{4}");
        assertThat(audited("contestant.import")).isOne();
    }

    @Test
    void aFileThatIsNoTableIsRefusedWithWords() {
        Page page = desk.open(path("/import"));
        page.setInputFiles("input[type=file]", new FilePayload("people.xlsx", "application/zip", photo()));

        assertThat(page.locator(".notice.bad")).containsText("neither CSV nor XLSX");
    }

    @Test
    void aContestantIsAddedWithACodeAndATally() {
        Page page = desk.open(path("/contestants/new"));
        page.locator("[id='form:name']").fill("Efe  Ojo");
        page.locator("[id='form:save']").click();
        page.waitForURL(Pattern.compile(".*/contestants/[0-9]+"));

        assertThat(page.locator("h1")).hasText("Efe Ojo");
        assertThat(contest.votesOf(Sql.text(
                        "SELECT code FROM contestant WHERE name = 'Efe Ojo' AND contest_id = ?", contest.id())))
                .isZero();
        assertThat(audited("contestant.add")).isOne();
    }

    @Test
    void aCodeThatIsTakenIsRefusedAtItsField() {
        Page page = desk.open(path("/contestants/" + id("C1")));
        page.locator("[id='form:code']").fill("c2");
        page.locator("[id='form:save']").click();

        assertThat(page.locator(".field-fault").first()).hasText("Another contestant has this code already.");
        assertThat(audited("contestant.edit")).isZero();
    }

    @Test
    void whoIsSlowerLearnsThatSomebodyElseChangedIt() {
        Page page = desk.open(path("/contestants/" + id("C1")));
        Sql.update("UPDATE contestant SET name = 'Faster', version = version + 1 WHERE id = ?", id("C1"));
        page.locator("[id='form:name']").fill("Slower");
        page.locator("[id='form:save']").click();

        assertThat(page.locator(".notice.bad")).containsText("Somebody else changed this");
        assertThat(page.locator("[id='form:name']")).hasValue("Slower");
        assertThat(Sql.text("SELECT name FROM contestant WHERE id = ?", id("C1")))
                .isEqualTo("Faster");
    }

    @Test
    void afterASaleARosterChangesOnlyForAReason() {
        sell("C1");
        Page page = desk.open(path("/contestants/new"));
        page.locator("[id='form:name']").fill("Late Comer");
        page.locator("[id='form:save']").click();
        assertThat(page.locator(".field-fault").first()).containsText("please say why");
        assertThat(contestants()).isEqualTo(2);

        page.locator("[id='form:reason']").fill(REASON);
        page.locator("[id='form:save']").click();
        page.waitForURL(Pattern.compile(".*/contestants/[0-9]+"));
        assertThat(contestants()).isEqualTo(3);
        assertThat(Sql.number(
                        "SELECT count(*) FROM contest_amendment WHERE contest_id = ? AND reason = ?",
                        contest.id(),
                        REASON))
                .isOne();
    }

    @Test
    void afterASaleTheCodeStaysWhateverAForgedFormSays() {
        sell("C1");
        Page page = desk.open(path("/contestants/" + id("C2")));
        Locator code = page.locator("[id='form:code']");
        assertThat(code).hasAttribute("readonly", "readonly");
        code.evaluate("field => { field.removeAttribute('readonly'); field.value = 'NEW2'; }");
        page.locator("[id='form:save']").click();

        page.waitForLoadState();
        assertThat(Sql.text("SELECT code FROM contestant WHERE id = ?", id("C2")))
                .isEqualTo("C2");
    }

    @Test
    void aContestantIsWithdrawnForAReasonAndBroughtBack() {
        long id = id("C1");
        Page page = desk.open(path("/contestants/" + id));
        press(page, "part:withdraw");
        confirm(page);
        assertThat(page.locator("[id='part:reason-fault']")).hasText("Please say why.");

        page.locator("[id='part:reason']").fill("Ill");
        press(page, "part:withdraw");
        confirm(page);
        assertThat(page.locator("[id='part:reinstate']")).isVisible();
        assertThat(Sql.text("SELECT withdrawn_reason FROM contestant WHERE id = ?", id))
                .isEqualTo("Ill");

        press(page, "part:reinstate");
        assertThat(page.locator("[id='part:withdraw']")).isVisible();
        assertThat(Sql.query("SELECT 1 FROM contestant WHERE id = ? AND withdrawn_at IS NOT NULL", id))
                .isEmpty();
        assertThat(audited("contestant.withdraw") + audited("contestant.reinstate"))
                .isEqualTo(2);
    }

    @Test
    void onlySomebodyWhomNobodyPaidForCanBeRemoved() {
        sell("C1");
        Page page = desk.open(path("/contestants/" + id("C1")));
        page.locator("[id='part:reason']").fill(REASON);
        press(page, "part:remove");
        confirm(page);
        assertThat(page.locator(".notice.bad")).containsText("Withdraw instead");

        desk.open(path("/contestants/" + id("C2")));
        page.locator("[id='part:reason']").fill(REASON);
        press(page, "part:remove");
        confirm(page);
        page.waitForURL(Pattern.compile(".*/contestants$"));
        assertThat(page.locator(".notice.good")).containsText("Contestant 2 is removed");
        assertThat(contestants()).isOne();
        assertThat(Sql.number("SELECT count(*) FROM tally WHERE contest_id = ?", contest.id()))
                .isOne();
    }

    @Test
    void theOrderIsChangedInTheTable() {
        Page page = desk.open(path("/contestants"));
        page.locator("[title='Move Contestant 2 up']").click();

        assertThat(page.locator(".roster-who a").first()).hasText("Contestant 2");
        assertThat(Sql.query("SELECT code FROM contestant WHERE contest_id = ? ORDER BY position, code", contest.id()))
                .containsExactly(List.of("C2"), List.of("C1"));
    }

    @Test
    void theTableIsSearchedAsOneTypes() {
        Page page = desk.open(path("/contestants"));
        page.locator("[id='list:search']").pressSequentially("c2");

        assertThat(page.locator(".roster tbody tr")).hasCount(1);
        assertThat(page.locator(".roster-who a")).hasText("Contestant 2");
        page.locator("[id='list:search']").fill("nobody");
        assertThat(page.locator(".roster tbody")).containsText("Nobody matches");
    }

    @Test
    void whatIsNoPhotoIsRefusedWithWords() {
        Page page = desk.open(path("/contestants/" + id("C1")));
        byte[] script = "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        page.setInputFiles("input[type=file]", new FilePayload("me.jpg", "image/jpeg", script));
        assertThat(page.locator(".notice.bad")).containsText("That is no photo");

        byte[] drawing = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
                .getBytes(StandardCharsets.UTF_8);
        page.setInputFiles("input[type=file]", new FilePayload("me.png", "image/png", drawing));
        assertThat(page.locator(".notice.bad")).containsText("SVG drawing");
        assertThat(page.locator(".portrait img")).hasCount(0);
    }

    @Test
    void aPhotoIsShownAtOnceAndCachedForEver() {
        long id = id("C1");
        Page page = desk.open(path("/contestants/" + id));
        page.setInputFiles("input[type=file]", new FilePayload("me.png", "image/png", photo()));
        assertThat(page.locator(".portrait img")).isVisible();

        String digest = Sql.text("SELECT photo_digest FROM contestant WHERE id = ?", id);
        for (String address : List.of("/photos/" + digest, "/photos/" + digest + "/small")) {
            HttpResponse<String> answer = Http.get(address);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("image/jpeg");
            assertThat(answer.headers().firstValue("Cache-Control").orElseThrow())
                    .contains("max-age=31536000", "immutable");
        }
        assertThat(Sql.number("SELECT octet_length(content) - octet_length(small) FROM photo WHERE digest = ?", digest))
                .isPositive();
        assertThat(audited("contestant.photo")).isOne();

        page.locator("[id='form:story']").fill("Typed while the photo was coming in.");
        page.locator("[id='form:save']").click();
        assertThat(page.locator(".notice.good")).containsText("is saved");
    }

    @Test
    void aFileThatIsTooLargeIsRefusedBeforeItIsSent() {
        Page page = desk.open(path("/import"));
        handIn(page, "people.csv", "x".repeat(5 * 1024 * 1024 + 1));

        assertThat(page.locator("[data-fault]")).containsText("too large");
    }

    @Test
    void theQrCodeIsADrawingAndAPicture() {
        String own = path("/contestants/" + id("C1"));
        HttpResponse<String> drawing = Http.get(own + "/qr.svg?download", "Cookie", organiser.cookie());
        assertThat(drawing.headers().firstValue("Content-Type").orElseThrow()).startsWith("image/svg+xml");
        assertThat(drawing.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"" + contest.slug() + "-C1.svg\"");
        assertThat(drawing.body()).containsOnlyOnce("<path d=\"M").contains("viewBox");

        HttpResponse<String> picture = Http.get(own + "/qr.png?size=99999", "Cookie", organiser.cookie());
        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.headers().firstValue("Content-Type").orElseThrow()).startsWith("image/png");
    }

    @Test
    void anotherOrganisersContestantsArentThere() {
        StaffSession other = StaffSession.of(Role.ORGANISER).owning(Contest.open(1));
        for (String page : List.of("/contestants", "/contestants/new", "/import", "/contestants/" + id("C1"))) {
            assertThat(Http.get(path(page), "Cookie", other.cookie()).statusCode())
                    .as(page)
                    .isEqualTo(404);
        }
        long theirs = Sql.number("SELECT min(id) FROM contestant WHERE contest_id <> ?", contest.id());
        assertThat(Http.get(path("/contestants/" + theirs), "Cookie", organiser.cookie())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void anAuditorLooksButAForgedFormOfHisIsRefused() {
        StaffSession auditor = StaffSession.of(Role.AUDITOR);
        assertThat(Http.get(path("/contestants"), "Cookie", auditor.cookie()).body())
                .contains("Contestant 1")
                .doesNotContain("list:table:0:up");
        assertThat(Http.post(path("/import"), "import=import", "Cookie", auditor.cookie(), "Content-Type", FORM)
                        .statusCode())
                .isEqualTo(403);

        // his own page, with a button in the form that he wasn't shown
        try (Desk his = new Desk(auditor)) {
            Page page = his.open(path("/contestants"));
            page.evaluate("PrimeFaces.ab({s: 'list:table:1:up', f: 'list', p: 'list:table:1:up', u: 'list:table'})");
            page.waitForLoadState(LoadState.NETWORKIDLE);
        }
        assertThat(audited("contestant.order")).isZero();
    }

    private String path(String more) {
        return "/admin/contests/" + contest.id() + more;
    }

    private long id(String code) {
        return Sql.number("SELECT id FROM contestant WHERE contest_id = ? AND code = ?", contest.id(), code);
    }

    private long contestants() {
        return Sql.number("SELECT count(*) FROM contestant WHERE contest_id = ?", contest.id());
    }

    private long audited(String action) {
        return Sql.number("SELECT count(*) FROM audit_entry WHERE contest_id = ? AND action = ?", contest.id(), action);
    }

    /** As if somebody had paid: the roster is frozen from then on. */
    private void sell(String code) {
        Sql.update("""
                INSERT INTO payment (id, reference, gateway, contest_id, contestant_id, votes, amount_minor, currency,
                                     email, status, review_reason, created_at, paid_at)
                VALUES (nextval('payment_seq'), upper(replace(CAST(gen_random_uuid() AS varchar), '-', '')), 'paystack', ?, ?,
                        1, 5000, 'NGN', 'voter@example.com', 'REVIEW', 'WRONG_AMOUNT', now(), now())""", contest.id(), id(code));
    }

    private static void handIn(Page page, String name, String sheet) {
        handIn(page, name, sheet, StandardCharsets.UTF_8);
    }

    private static void handIn(Page page, String name, String sheet, Charset charset) {
        page.setInputFiles("input[type=file]", new FilePayload(name, "text/csv", sheet.getBytes(charset)));
    }

    private static void press(Page page, String id) {
        page.locator("[id='" + id + "']").click();
    }

    private static void confirm(Page page) {
        page.locator(".ui-confirmdialog-yes").click();
    }

    private static byte[] photo() {
        BufferedImage image = new BufferedImage(900, 1200, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(Color.ORANGE);
        canvas.fillOval(100, 100, 700, 1000);
        canvas.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}
