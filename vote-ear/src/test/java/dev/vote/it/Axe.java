package dev.vote.it;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Looks at a page as axe-core does, by day and by night, and whether it fits the screen. */
final class Axe {

    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final int SNIPPET = 160;

    private Axe() {}

    /** @return what is serious or critical, each with page, rule and element */
    static List<String> findings(Page page) {
        List<String> findings = new ArrayList<>(grave(page, axe(page)));
        if (!fits(page)) {
            findings.add(page.url() + " sticks out at the side");
        }
        // by night nothing is different but the colours
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        findings.addAll(grave(page, axe(page).withRules(List.of("color-contrast"))));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        return findings;
    }

    private static AxeBuilder axe(Page page) {
        return new AxeBuilder(page).setLegacyMode(true);
    }

    private static List<String> grave(Page page, AxeBuilder axe) {
        List<String> findings = new ArrayList<>();
        for (Rule rule : axe.analyze().getViolations()) {
            if (GRAVE.contains(rule.getImpact())) {
                rule.getNodes().forEach(node -> findings.add(finding(page, rule, node)));
            }
        }
        return findings;
    }

    private static boolean fits(Page page) {
        return (Boolean) page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth");
    }

    private static String finding(Page page, Rule rule, CheckedNode node) {
        String html = node.getHtml().replaceAll("\\s+", " ");
        return "%s %s at %s: %s"
                .formatted(
                        page.url(),
                        rule.getId(),
                        node.getTarget(),
                        html.substring(0, Math.min(SNIPPET, html.length())));
    }
}
