package dev.vote.domain.administration;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** What a clock on a wall means. Where clocks change, a local time may not exist, or exist twice. */
public final class LocalMoment {

    private LocalMoment() {}

    /** What the clock on the wall shows, in whole seconds. */
    public static LocalDateTime shown(Instant moment, ZoneId zone) {
        return moment.atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.SECONDS);
    }

    /** Whether clocks go back over that time, so that a window takes in both: it opens at the first, closes at the last. */
    public static boolean isTwice(LocalDateTime local, ZoneId zone) {
        return offsets(local, zone).size() > 1;
    }

    /** The first, if it exists twice. @return empty if clocks skip it */
    static Optional<Instant> first(LocalDateTime local, ZoneId zone) {
        return offsets(local, zone).stream().findFirst().map(local::toInstant);
    }

    /** The last, if it exists twice. @return empty if clocks skip it */
    static Optional<Instant> last(LocalDateTime local, ZoneId zone) {
        List<ZoneOffset> offsets = offsets(local, zone);
        return offsets.isEmpty() ? Optional.empty() : Optional.of(local.toInstant(offsets.get(offsets.size() - 1)));
    }

    private static List<ZoneOffset> offsets(LocalDateTime local, ZoneId zone) {
        return zone.getRules().getValidOffsets(local);
    }
}
