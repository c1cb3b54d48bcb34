package dev.vote.domain.export;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A stretch of time.
 *
 * @param from inclusive; empty: from the beginning
 * @param until exclusive; empty: up to now
 */
public record Period(Optional<Instant> from, Optional<Instant> until) {

    public static final Period ALWAYS = new Period(Optional.empty(), Optional.empty());

    public Period {
        if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
            throw new IllegalArgumentException("a period ends after it begins: " + from + " " + until);
        }
    }

    /**
     * Whole days.
     *
     * @param last inclusive, and not before the first
     */
    public static Period ofDays(Optional<LocalDate> first, Optional<LocalDate> last, ZoneId zone) {
        return new Period(
                first.map(day -> day.atStartOfDay(zone).toInstant()),
                last.map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()));
    }
}
