package dev.vote.payment.figures;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Hours as the clocks of a place show them: they begin at half past in some places, and where clocks change, an hour comes
 * twice or not at all.
 */
final class LocalHours {

    private final List<Instant> starts;

    /** @param count so many, the last of them running at that moment */
    LocalHours(Instant now, ZoneId zone, int count) {
        Deque<Instant> found = new ArrayDeque<>();
        Instant start = begin(now, zone);
        for (int index = 0; index < count; index++) {
            found.addFirst(start);
            start = begin(start.minusNanos(1), zone);
        }
        starts = List.copyOf(found);
    }

    private static Instant begin(Instant within, ZoneId zone) {
        return within.atZone(zone).truncatedTo(ChronoUnit.HOURS).toInstant();
    }

    Instant first() {
        return starts.get(0);
    }

    /**
     * @param parts what came in by parts of an hour, under the moment when each began; earlier ones are left out
     * @return every hour, those without anything too
     */
    List<Hour> add(Map<Instant, Amounts> parts) {
        NavigableMap<Instant, Amounts> hours = new TreeMap<>();
        starts.forEach(start -> hours.put(start, Amounts.NOTHING));
        parts.forEach((at, amounts) -> {
            Instant start = hours.floorKey(at);
            if (start != null) {
                hours.merge(start, amounts, Amounts::plus);
            }
        });
        return hours.entrySet().stream()
                .map(entry -> new Hour(entry.getKey(), entry.getValue()))
                .toList();
    }
}
