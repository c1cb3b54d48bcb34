package dev.vote.it;

import com.microsoft.playwright.Page;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a page says: its visible texts, and those that only screen readers speak. */
final class PageWords {

    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");

    /** The organisers' own words in these tests, names, and what is the same word in two languages. */
    private static final Pattern SAME_EVERYWHERE = Pattern.compile(String.join(
            "|",
            "Test it-.*",
            "Contestant \\d+(?: · Test it-.*)?",
            "All",
            "A contest to test with\\.",
            "NGN.[\\d,.]+",
            "\\S+@\\S+",
            "[A-Z0-9]{26}",
            "[0-9a-f]{64}",
            "java VerifyLedger.java ledger.txt",
            "Vote",
            "WhatsApp",
            "English",
            "Français",
            "Votes",
            "votes",
            "vote",
            "Total",
            "min"));

    private PageWords() {}

    /** The texts that both pages have, though their languages differ. */
    static Set<String> sharedBy(Page one, Page other) {
        Set<String> shared = new LinkedHashSet<>(on(one));
        shared.retainAll(Set.copyOf(on(other)));
        shared.removeIf(text ->
                !WORD.matcher(text).find() || SAME_EVERYWHERE.matcher(text).matches());
        return shared;
    }

    @SuppressWarnings("unchecked")
    private static List<String> on(Page page) {
        return (List<String>) page.evaluate("""
                () => {
                    const texts = [document.title];
                    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                    while (walker.nextNode()) {
                        const element = walker.currentNode.parentElement;
                        if (!element.closest('script, noscript, style, .contest h3, .clamp')) texts.push(walker.currentNode.textContent);
                    }
                    for (const name of ['aria-label', 'alt', 'placeholder', 'title']) {
                        document.querySelectorAll('[' + name + ']').forEach(e => texts.push(e.getAttribute(name)));
                    }
                    document.querySelectorAll('input[type=submit]').forEach(e => texts.push(e.value));
                    return texts.map(text => text.trim().replace(/\\s+/g, ' ')).filter(text => text);
                }""");
    }
}
