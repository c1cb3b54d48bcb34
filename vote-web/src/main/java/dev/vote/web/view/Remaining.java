package dev.vote.web.view;

import java.time.Duration;
import java.time.Instant;

/** The time that is left until a moment, in parts. None is negative: what is past has nothing left. */
public record Remaining(long days, int hours, int minutes, int seconds) {

    public static Remaining between(Instant now, Instant until) {
        Duration left = now.isBefore(until) ? Duration.between(now, until) : Duration.ZERO;
        return new Remaining(left.toDays(), left.toHoursPart(), left.toMinutesPart(), left.toSecondsPart());
    }
}
