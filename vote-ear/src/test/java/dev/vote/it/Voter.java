package dev.vote.it;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;

/** A voter with a browser of their own, on a phone or at a desk, with scripts or without. */
final class Voter implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints;

    Voter(boolean scripts, int width, int height) {
        this(new Browser.NewContextOptions().setJavaScriptEnabled(scripts).setViewportSize(width, height));
    }

    /** With a language, a colour scheme or a cookie jar of their own. */
    Voter(Browser.NewContextOptions options) {
        context = Chromium.browser().newContext(options.setReducedMotion(ReducedMotion.REDUCE));
        page = context.newPage();
        complaints = Complaints.about(page);
    }

    Page page() {
        return page;
    }

    Page open(String path) {
        page.navigate(Stage.urlOf(path));
        return page;
    }

    /** What the browser found wrong: errors of scripts, breaches of the content policy, files that are missing. */
    List<String> complaints() {
        return complaints;
    }

    boolean hasCookies() {
        return !cookies().isEmpty();
    }

    /** Their names. */
    List<String> cookies() {
        return context.cookies(Stage.urlOf("/")).stream()
                .map(cookie -> cookie.name)
                .toList();
    }

    /** Logs in as a member of staff. */
    void show(StaffSession session) {
        context.addCookies(List.of(new Cookie(StaffSession.COOKIE, session.secret()).setUrl(Stage.urlOf("/"))));
    }

    /** As a finger does it: on the labels. */
    void fillBallot(String choice, String email) {
        choose(choice);
        page.locator("#email").fill(email);
        page.locator("#terms").check();
    }

    void choose(String choice) {
        page.locator("label[for='choice-" + choice + "']").click();
    }

    void photograph(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of(System.getProperty("it.screenshots"), name + ".png")));
    }

    @Override
    public void close() {
        context.close();
    }
}
