package dev.vote.sandbox.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Random;

/**
 * When voters vote: in the evening far more than at night, by the clocks of the contest's place, and in a contest that runs,
 * half of them in the last two days.
 */
final class DemoHours {

    /** How many of a hundred who might have voted in that hour did. */
    private static final int[] ZEAL = {
        18, 9, 5, 4, 4, 7, 15, 28, 38, 42, 40, 44, 60, 58, 46, 42, 48, 62, 78, 92, 100, 96, 70, 38
    };

    private static final Duration RECENT = Duration.ofHours(48);

    private final Random random;
    private final ZoneId zone;
    private final Instant from;
    private final Instant until;
    private final boolean running;

    DemoHours(Random random, ZoneId zone, Instant from, Instant until, boolean running) {
        this.random = random;
        this.zone = zone;
        this.from = from;
        this.until = until;
        this.running = running;
    }

    Instant next() {
        Instant moment = any();
        while (random.nextInt(100) >= ZEAL[moment.atZone(zone).getHour()]) {
            moment = any();
        }
        return moment;
    }

    private Instant any() {
        Instant recent = until.minus(RECENT);
        boolean late = running && recent.isAfter(from) && random.nextBoolean();
        Instant first = late ? recent : from;
        long range = Duration.between(first, until).toMillis();
        return first.plusMillis((long) (random.nextDouble() * range));
    }
}
