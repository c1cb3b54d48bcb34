package dev.vote.web.admin.payment;

import dev.vote.domain.text.Written;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What stands in the address of a page's search, by name. What can't be understood counts as not asked for; no value is
 * longer than a person types.
 */
public final class Typed implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int MAX_LENGTH = 254;

    private final HashMap<String, String> texts = new HashMap<>();

    /** @param parameters of the request */
    public Typed(Map<String, String> parameters) {
        parameters.forEach((name, text) -> {
            String written = text == null || text.length() > MAX_LENGTH
                    ? ""
                    : Written.clean(text).strip();
            if (!written.isEmpty()) {
                texts.put(name, written);
            }
        });
    }

    /** Empty if it isn't there. */
    public String text(String name) {
        return texts.getOrDefault(name, "");
    }

    public boolean has(String... names) {
        return Arrays.stream(names).anyMatch(texts::containsKey);
    }

    public <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(text(name)))
                .findFirst();
    }

    public OptionalLong number(String name) {
        return text(name).matches("[1-9][0-9]{0,17}")
                ? OptionalLong.of(Long.parseLong(text(name)))
                : OptionalLong.empty();
    }

    /** An amount in units, such as {@code 450.50}, as minor units. */
    OptionalLong minor(String name) {
        String text = text(name).replace(',', '.');
        return text.matches("[0-9]{1,12}(\\.[0-9]{1,2})?")
                ? OptionalLong.of(new BigDecimal(text).movePointRight(2).longValueExact())
                : OptionalLong.empty();
    }

    /** The beginning of a day in UTC. */
    Optional<Instant> day(String name) {
        return date(name).map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** The end of a day in UTC, exclusive. */
    Optional<Instant> endOf(String name) {
        return date(name)
                .map(day -> day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private Optional<LocalDate> date(String name) {
        try {
            return text(name).matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")
                    ? Optional.of(LocalDate.parse(text(name)))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
