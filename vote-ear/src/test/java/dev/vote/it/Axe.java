package dev.vote.it;

import com.deque.html.axecore.args.AxeRunOptions;
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
        List<String> findings = new ArrayList<>(grave(page));
        if (!fits(page)) {
            findings.add(page.url() + " sticks out at the side");
        }
        // by night nothing is different but the colours
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        findings.addAll(tooFaint(page));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        return findings;
    }

    private static List<String> grave(Page page) {
        List<String> findings = new ArrayList<>();
        for (Rule rule : axe(page).analyze().getViolations()) {
            if (GRAVE.contains(rule.getImpact())) {
                for (CheckedNode node : rule.getNodes()) {
                    findings.add(finding(page, rule.getId() + " at " + node.getTarget(), node.getHtml()));
                }
            }
        }
        return findings;
    }

    private static AxeBuilder axe(Page page) {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).setLegacyMode(true).options(options);
    }

    /** By the axe-core that {@link #grave} left in the page: to put it in again takes longer than to look. */
    private static List<String> tooFaint(Page page) {
        List<?> elements = (List<?>) page.evaluate("""
                () => axe.run({runOnly: ['color-contrast'], resultTypes: ['violations']}).then(
                    results => results.violations.flatMap(rule => rule.nodes.map(node => node.html)))""");
        return elements.stream()
                .map(html -> finding(page, "color-contrast by night", html.toString()))
                .toList();
    }

    /** Whether nothing is wider than the screen. */
    static boolean fits(Page page) {
        return (Boolean) page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth");
    }

    private static String finding(Page page, String what, String element) {
        String html = element.replaceAll("\\s+", " ");
        return page.url() + ' ' + what + ": " + html.substring(0, Math.min(SNIPPET, html.length()));
    }
}
