package dev.vote.it;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;

/** Somebody of the staff at a desk, with a browser of their own in which they are logged in. */
final class Desk implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints;

    Desk(StaffSession session) {
        context = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setLocale("en")
                        .setViewportSize(1280, 900));
        context.addCookies(List.of(new Cookie(StaffSession.COOKIE, session.secret()).setUrl(Stage.urlOf("/"))));
        page = context.newPage();
        complaints = Complaints.about(page);
    }

    Page open(String path) {
        page.navigate(Stage.urlOf(path));
        return page;
    }

    /** What the browser found wrong: errors of scripts, breaches of the content policy, files that are missing. */
    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        context.close();
    }
}
