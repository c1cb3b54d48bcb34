package dev.vote.it;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** What a browser finds wrong with a page: errors of scripts, breaches of the content policy, files that are missing. */
final class Complaints {

    private Complaints() {}

    /** @return grows as the page is used */
    static List<String> about(Page page) {
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return complaints;
    }
}
