package dev.vote.web.admin.contestant;

import java.io.Serializable;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Which of the contestants the table shows, and in which order.
 *
 * @param search words to be found in name or code
 * @param categoryId 0 for all
 */
record RosterSelection(String search, long categoryId, Presence presence) implements Serializable {

    static final RosterSelection ALL = new RosterSelection("", 0, Presence.ALL);

    /** Whether the withdrawn are shown. */
    enum Presence {
        ALL,
        TAKING_PART,
        WITHDRAWN
    }

    /** What the table can be ordered by. */
    enum Order {
        PLACE,
        CODE,
        NAME,
        CATEGORY,
        VOTES
    }

    boolean isEverything() {
        return search.isBlank() && categoryId == 0 && presence == Presence.ALL;
    }

    List<RosterRow> of(List<RosterRow> rows) {
        String[] words = search.strip().toLowerCase(Locale.ROOT).split("\\s+");
        return rows.stream()
                .filter(row -> row.has(words))
                .filter(row -> categoryId == 0 || row.categoryId() == categoryId)
                .filter(this::isShown)
                .toList();
    }

    private boolean isShown(RosterRow row) {
        return switch (presence) {
            case ALL -> true;
            case TAKING_PART -> !row.withdrawn();
            case WITHDRAWN -> row.withdrawn();
        };
    }

    /** Names as that language sorts them; whoever is equal stays in the organiser's order. */
    static Comparator<RosterRow> comparator(Order order, boolean descending, Locale locale) {
        Collator words = Collator.getInstance(locale);
        Comparator<RosterRow> comparator = switch (order) {
            case PLACE -> Comparator.comparingInt(RosterRow::place);
            case CODE -> Comparator.comparing(RosterRow::code);
            case NAME -> Comparator.comparing(RosterRow::name, words);
            case CATEGORY -> Comparator.comparing(RosterRow::category, words);
            case VOTES -> Comparator.comparingLong(RosterRow::votes);
        };
        return (descending ? comparator.reversed() : comparator).thenComparingInt(RosterRow::place);
    }
}
