package dev.vote.payment.listing;

import dev.vote.domain.staff.ContestScope;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The {@code WHERE} of a native query, put together piece by piece; values are always bound, never part of the text. */
public final class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /** @param condition with {@code ?} where its values belong, in order */
    public Conditions and(String condition, Object... bound) {
        StringBuilder numbered = new StringBuilder();
        int next = 0;
        for (char letter : condition.toCharArray()) {
            numbered.append(letter);
            if (letter == '?') {
                values.add(bound[next++]);
                numbered.append(values.size());
            }
        }
        if (next != bound.length) {
            throw new IllegalArgumentException("values without a place: " + condition);
        }
        conditions.add(numbered.toString());
        return this;
    }

    public Conditions andFrom(String column, Optional<Instant> from) {
        from.ifPresent(at -> and(column + " >= ?", Timestamp.from(at)));
        return this;
    }

    public Conditions andBefore(String column, Optional<Instant> before) {
        before.ifPresent(at -> and(column + " < ?", Timestamp.from(at)));
        return this;
    }

    /** Any value, if the text is empty. */
    public Conditions andEquals(String column, String text) {
        return text.isEmpty() ? this : and(column + " = ?", text);
    }

    /**
     * As {@link #andEquals}, where an index has all rows but those with the usual value.
     *
     * @param usual part of the statement's text: the database plans it for any value, and only then knows that the index has them
     */
    public Conditions andRare(String column, String text, String usual) {
        andEquals(column, text);
        return text.isEmpty() || text.equals(usual) ? this : and(column + " <> '" + usual + "'");
    }

    /** One of some numbers; never true if there are none. */
    public Conditions andOneOf(String column, Iterable<Long> numbers) {
        StringBuilder list = new StringBuilder();
        for (long number : numbers) {
            list.append(list.length() == 0 ? "" : ", ").append(number);
        }
        conditions.add(list.length() == 0 ? "FALSE" : column + " IN (" + list + ")");
        return this;
    }

    /** One of the scope's contests: what a person may not see never comes out of the database. */
    public Conditions andOf(String column, ContestScope scope) {
        return scope.all() ? this : andOneOf(column, scope.ids());
    }

    /** With the word; empty without conditions. */
    public String where() {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    public Query bind(Query query) {
        for (int index = 0; index < values.size(); index++) {
            query.setParameter(index + 1, values.get(index));
        }
        return query;
    }

    /** For {@code LIKE}: what somebody typed has no wildcards. */
    public static String literal(String typed) {
        return typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
