package dev.vote.web.admin.contestant;

import dev.vote.domain.roster.RosterEntry;
import java.io.Serializable;
import java.util.Locale;
import java.util.Map;

/**
 * A contestant in the table.
 *
 * @param place in the organiser's order, from 1
 * @param categoryId 0 for none
 * @param category its name; empty for none
 * @param photo by digest; empty for none
 */
public record RosterRow(
        long id,
        int place,
        String code,
        String name,
        long categoryId,
        String category,
        String photo,
        long votes,
        boolean withdrawn)
        implements Serializable {

    /** @param categories names by id */
    static RosterRow of(RosterEntry entry, Map<Long, String> categories) {
        return new RosterRow(
                entry.contestantId(),
                entry.place(),
                entry.code(),
                entry.name(),
                entry.categoryId().orElse(0L),
                entry.categoryId().map(categories::get).orElse(""),
                entry.photo().orElse(""),
                entry.votes(),
                entry.withdrawn());
    }

    /** @param words in lower case; each must be somewhere in the name or the code */
    boolean has(String... words) {
        String text = (name + ' ' + code).toLowerCase(Locale.ROOT);
        for (String word : words) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
