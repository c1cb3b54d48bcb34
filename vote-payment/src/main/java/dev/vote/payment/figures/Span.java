package dev.vote.payment.figures;

import java.time.Duration;
import java.time.Instant;

/** How far back the way from checkout to credit is looked at. */
public enum Span {
    DAY(Duration.ofDays(1)),
    WEEK(Duration.ofDays(7)),
    /** From the first checkout on. */
    ALL(Duration.ofDays(100_000));

    private final Duration length;

    Span(Duration length) {
        this.length = length;
    }

    /** The first moment that belongs to it. */
    Instant before(Instant now) {
        return now.minus(length);
    }
}
