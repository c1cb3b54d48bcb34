package dev.vote.web.admin.dispute;

import dev.vote.web.admin.dispute.EvidenceSheet.Fact;
import dev.vote.web.admin.dispute.EvidenceSheet.Section;
import java.util.List;

/** Writes the evidence as a page that needs nothing else and prints well, and as plain text. */
final class EvidenceText {

    private static final String STYLE = """
            body { font: 15px/1.5 system-ui, sans-serif; color: #1b1b24; max-width: 50rem; margin: 2rem auto; padding: 0 1rem; }
            h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; margin-top: 2rem; }
            table { border-collapse: collapse; width: 100%; }
            th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border-bottom: 1px solid #ddd; }
            th { width: 34%; font-weight: 600; overflow-wrap: anywhere; } td { overflow-wrap: anywhere; }
            .lead { font-size: 1.1rem; } @media print { body { margin: 0; } tr { break-inside: avoid; } }
            """;

    private EvidenceText() {}

    /** @param language of the page, as a tag */
    static String html(String language, String title, String lead, List<Section> sections) {
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"")
                .append(escaped(language))
                .append("\"><head><meta charset=\"utf-8\"><title>")
                .append(escaped(title))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body>\n<h1>")
                .append(escaped(title))
                .append("</h1>\n<p class=\"lead\">")
                .append(escaped(lead))
                .append("</p>\n");
        for (Section section : sections) {
            page.append("<h2>").append(escaped(section.title())).append("</h2>\n<table>\n");
            for (Fact fact : section.facts()) {
                page.append("<tr><th scope=\"row\">")
                        .append(escaped(fact.name()))
                        .append("</th><td>");
                page.append(escaped(fact.value())).append("</td></tr>\n");
            }
            page.append("</table>\n");
        }
        return page.append("</body></html>\n").toString();
    }

    static String plain(String title, String lead, List<Section> sections) {
        StringBuilder text =
                new StringBuilder(title).append("\n\n").append(lead).append('\n');
        for (Section section : sections) {
            text.append("\n## ").append(section.title()).append("\n\n");
            section.facts()
                    .forEach(fact -> text.append(fact.name())
                            .append(" | ")
                            .append(fact.value())
                            .append('\n'));
        }
        return text.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
