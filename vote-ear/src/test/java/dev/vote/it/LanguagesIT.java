package dev.vote.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dev.vote.domain.staff.Role;
import dev.vote.http.language.Language;
import java.net.http.HttpResponse;
import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Votes are bought in every language, and each is kept to, from the first page to the receipt. */
@OnVote
class LanguagesIT {

    private static final Pattern STATUS_PAGE = Pattern.compile(".*/vote/payments/[A-Z0-9]{26}");
    private static final Pattern GATEWAY_PAGE = Pattern.compile(".*/checkout/.*");

    private Contest contest;

    @BeforeEach
    void open() {
        contest = Contest.open(3);
    }

    @AfterEach
    void audit() {
        Audit.holds();
    }

    private static Voter reader(Language language, boolean scripts, int width) {
        return new Voter(new Browser.NewContextOptions()
                .setLocale(language.getFullTag())
                .setJavaScriptEnabled(scripts)
                .setViewportSize(width, 844));
    }

    private static String text(Language language, String key, Object... values) {
        String pattern = ResourceBundle.getBundle("dev.vote.web.messages", language.getLocale())
                .getString(key);
        return new MessageFormat(pattern, language.getLocale()).format(values);
    }

    private void look(Voter voter, Language language, String name) {
        Page page = voter.page();
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language.getFullTag());
        assertThat((Boolean)
                        page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("nothing sticks out at the side of " + page.url())
                .isTrue();
        voter.photograph("language-" + language.getTag() + "-" + name);
        try (Voter english = reader(Language.ENGLISH, true, 390)) {
            english.page().navigate(page.url());
            assertThat(PageWords.sharedBy(english.page(), page))
                    .as("left in English on " + page.url())
                    .isEmpty();
        }
    }

    @Tag("once")
    @ParameterizedTest
    @CsvSource({"FRENCH, true", "FRENCH, false", "CHINESE, true", "CHINESE, false"})
    void votesAreBoughtFromTheFirstPageToTheReceipt(Language language, boolean scripts) {
        try (Voter voter = reader(language, scripts, 390)) {
            Page page = voter.open("/");
            look(voter, language, "contests");
            page.locator("main a[href$='/contests/" + contest.slug() + "']").click();
            look(voter, language, "contest");
            page.locator("main a[href$='/C1']").first().click();
            look(voter, language, "contestant");
            page.locator("#pay").click();
            if (!scripts) {
                assertThat(page.locator("#email-fault")).containsText(text(language, "fault.email.missing"));
                look(voter, language, "faults");
            }
            page.navigate(Stage.urlOf("/contests/" + contest.slug() + "/C1"));
            voter.fillBallot(Long.toString(contest.packageId()), "voter@example.com");
            page.locator("#pay").click();
            page.waitForURL(GATEWAY_PAGE);
            page.locator("button:has-text('Pay'), input[value*='Pay']").first().click();
            page.waitForURL(STATUS_PAGE);

            assertThat(page.locator(".receipt-credited h1"))
                    .hasText(
                            text(language, "payment.credited.title", Contest.PACKAGE_VOTES, "Contestant 1"),
                            new LocatorAssertions.HasTextOptions().setTimeout(20_000));
            look(voter, language, "receipt");
            assertThat(contest.votesOf("C1")).isEqualTo(Contest.PACKAGE_VOTES);
            assertThat(voter.cookies()).as("who didn't choose has no cookie").isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theTotalIsWrittenByTheScriptAsTheServerWritesIt(Language language) {
        try (Voter voter = reader(language, true, 1280);
                Voter plain = reader(language, false, 1280)) {
            Page page = voter.open("/contests/" + contest.slug() + "/C1");
            voter.choose("free");
            page.locator("#votes").fill("1234");
            Page quoted = plain.open("/contests/" + contest.slug() + "/C1");
            plain.choose("free");
            quoted.locator("#votes").fill("1234");
            quoted.locator("button[name=quote]").click();

            assertThat(page.locator("#total").textContent())
                    .isEqualTo(quoted.locator("#total").textContent());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLanguageIsChosenInTheFooterAndLeftAgain(boolean scripts) {
        try (Voter voter = reader(Language.ENGLISH, scripts, 390)) {
            String path = "/contests/" + contest.slug() + "?sort=name";
            Page page = voter.open(path);
            assertThat(voter.hasCookies()).isFalse();

            page.locator(".languages button[value=fr]").click();
            assertThat(page.locator("html")).hasAttribute("lang", "fr");
            assertThat(page.url()).isEqualTo(Stage.urlOf(path));
            assertThat(page.locator(".languages button[value=fr]")).hasAttribute("aria-pressed", "true");
            assertThat(voter.cookies()).containsExactly("vote_lang");
            voter.open("/terms");
            assertThat(page.locator("h1")).hasText(text(Language.FRENCH, "terms.title"));

            page.locator(".languages button[value=en]").click();
            assertThat(page.locator("h1")).hasText(text(Language.ENGLISH, "terms.title"));
            assertThat(voter.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/%5C%5Cevil.example",
                "javascript:alert(1)",
                "/a%0D%0AX: y"
            })
    void aChoiceNeverLeadsToAnotherSite(String to) {
        var answer = Http.post("/language", "tag=fr&to=" + to, "Content-Type", "application/x-www-form-urlencoded");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/vote/");
        assertThat(answer.headers().firstValue("X")).isEmpty();
    }

    @Test
    void onlyAFormChoosesAndOnlyALanguageThatThereIs() {
        var link = Http.get("/language?tag=fr&to=/terms");
        var unknown = Http.post("/language", "tag=de", "Content-Type", "application/x-www-form-urlencoded");

        assertThat(link.statusCode()).isEqualTo(405);
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(link.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(unknown.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aPageThatIsNotThereSaysSoInTheReadersLanguage(Language language) {
        var answer = Http.get("/nowhere", "Accept-Language", language.getFullTag());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .contains("<html lang=\"" + language.getFullTag() + "\">", text(language, "error.404.title"));
        assertThat(answer.headers().firstValue("Content-Language")).contains(language.getFullTag());
        assertThat(answer.headers().firstValue("Vary").orElse("")).contains("Accept-Language", "Cookie");
    }

    @Test
    void aChoiceWinsOverWhatTheBrowserAsksFor() {
        var answer = Http.get("/terms", "Accept-Language", "zh-CN", "Cookie", "vote_lang=fr");

        assertThat(answer.body()).contains(text(Language.FRENCH, "terms.title"));
        assertThat(answer.headers().firstValue("Content-Language")).contains("fr");
        assertThat(answer.headers().firstValue("Vary").orElse("")).contains("Accept-Language", "Cookie");
    }

    @Test
    void aProblemsDetailIsInTheCallersLanguageAndItsKindIsNot() {
        var english = Json.read(Http.get("/api/contests/nowhere").body());
        var answer = Http.get("/api/contests/nowhere", "Accept-Language", "zh-CN, en;q=0.5");
        var chinese = Json.read(answer.body());

        assertThat(chinese.get("detail").asText()).containsPattern("\\p{IsHan}{4}");
        assertThat(chinese.get("type")).isEqualTo(english.get("type"));
        assertThat(chinese.get("title")).isEqualTo(english.get("title"));
        assertThat(answer.headers().firstValue("Content-Language")).contains("zh-CN");
        assertThat(answer.headers().firstValue("Vary").orElse("")).contains("Accept-Language");
    }

    @Test
    void resultsForProgramsHaveNoLanguage() {
        String path = "/api/contests/" + contest.slug();

        assertThat(Http.get(path, "Accept-Language", "fr").body())
                .isEqualTo(Http.get(path, "Accept-Language", "zh").body());
        assertThat(Http.get(path + "/results", "Accept-Language", "fr")
                        .headers()
                        .firstValue("Content-Language"))
                .isEmpty();
    }

    @Test
    void theAccountsLanguageRulesTheStaffsPagesAndNoOthers() {
        StaffSession session = StaffSession.of(Role.SUPPORT);
        Sql.update("UPDATE staff SET language = 'fr' WHERE id = ?", session.staffId());
        String[] headers = {"Cookie", session.cookie() + "; vote_lang=zh", "Accept-Language", "en"};

        assertThat(Http.get("/admin/payments", headers).headers().firstValue("Content-Language"))
                .contains("fr");
        assertThat(Http.get("/admin/staff", headers).body()).contains(text(Language.FRENCH, "error.403.title"));
        for (String path : List.of("/admin/payments/7Q2M5T8W1X4Y6Z9A3B0C5D7E2F", "/admin/disputes/999999999")) {
            HttpResponse<String> unknown = Http.get(path, headers);
            assertThat(unknown.statusCode()).isEqualTo(404);
            assertThat(unknown.body()).as(path).contains(text(Language.FRENCH, "error.404.title"));
        }
        assertThat(Http.get("/terms", headers).headers().firstValue("Content-Language"))
                .contains("zh-CN");
    }
}
