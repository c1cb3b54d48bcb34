package dev.vote.web.voter;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which contestants a voter wants to see, and in which order.
 *
 * @param text a part of a name, whatever its case and accents, or the beginning of a code; blank: all
 */
public record Selection(String text, Optional<Long> category, Order order) {

    /** How contestants are ordered. */
    public enum Order {
        /** as the organiser put them */
        PROGRAMME,
        NAME,
        VOTES;

        static Order parse(String text, Order otherwise) {
            return Stream.of(values())
                    .filter(order -> order.key().equals(text))
                    .findFirst()
                    .orElse(otherwise);
        }

        /** In URLs. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int MAX_TEXT = 60;
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    public Selection {
        text = text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT).strip() : text.strip();
    }

    /** The withdrawn come last in every order. */
    List<Entrant> of(List<Entrant> entrants) {
        return entrants.stream()
                .filter(this::isInCategory)
                .filter(this::isMeant)
                .sorted(Comparator.comparing(Entrant::withdrawn).thenComparing(comparator()))
                .toList();
    }

    public boolean isEverything() {
        return text.isEmpty() && category.isEmpty();
    }

    private boolean isInCategory(Entrant entrant) {
        return category.isEmpty() || category.equals(entrant.categoryId());
    }

    private boolean isMeant(Entrant entrant) {
        String wanted = plain(text);
        return plain(entrant.name()).contains(wanted) || plain(entrant.code()).startsWith(wanted);
    }

    private Comparator<Entrant> comparator() {
        return switch (order) {
            case PROGRAMME -> (one, other) -> 0;
            case NAME -> Comparator.comparing(entrant -> plain(entrant.name()));
            case VOTES -> Comparator.comparingLong(Entrant::votes).reversed();
        };
    }

    private static String plain(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        return ACCENTS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
