package dev.vote.payment.figures;

import java.time.Duration;

/** How far back the way from checkout to credit is looked at. */
public enum Span {
    DAY(Duration.ofDays(1)),
    WEEK(Duration.ofDays(7));

    private final Duration length;

    Span(Duration length) {
        this.length = length;
    }

    public Duration length() {
        return length;
    }
}
