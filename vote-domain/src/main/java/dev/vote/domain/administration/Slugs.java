package dev.vote.domain.administration;

import dev.vote.domain.contest.ContestTexts;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;

/** Addresses of contests, made from their titles. */
public final class Slugs {

    private Slugs() {}

    /** Such as {@code lagos-etoiles-2026}; empty for a title without any letter or digit that fits. */
    public static String of(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String slug = plain.toLowerCase(Locale.ROOT)
                .replaceAll("['’]", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        return cut(slug, ContestTexts.MAX_SLUG);
    }

    /** The same, or with a number behind it. */
    static String free(String slug, Predicate<String> isTaken) {
        String free = slug;
        for (int number = 2; isTaken.test(free); number++) {
            String end = "-" + number;
            free = cut(slug, ContestTexts.MAX_SLUG - end.length()) + end;
        }
        return free;
    }

    private static String cut(String slug, int length) {
        String cut = slug.length() > length ? slug.substring(0, length) : slug;
        return cut.replaceAll("-+$", "");
    }
}
