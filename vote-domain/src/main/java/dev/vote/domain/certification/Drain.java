package dev.vote.domain.certification;

import java.time.Duration;
import java.time.Instant;

/**
 * The time after a contest's close in which payments that were begun before it may still turn out to be paid. It is over when none of them is
 * open any more, and in any case after the longest time. Pure: no clock, no I/O.
 *
 * @param longest how long after the close it may last
 */
public record Drain(Instant closesAt, Duration longest) {

    /** Whoever was let in at the last moment has begun a payment by then, or didn't. */
    private static final Duration BEGINNING = Duration.ofMinutes(2);

    /** Whether a payment that was let in before the close may still be on its way into the database, and so isn't among the open ones. */
    public boolean mayBegin(Instant now) {
        return now.isBefore(closesAt.plus(BEGINNING));
    }

    /** When it is over in any case. */
    public Instant until() {
        return closesAt.plus(longest);
    }

    /**
     * @param isOver whether voting is
     * @param awaited payments that were begun before the close and are open
     */
    public ResultsState state(boolean isOver, Instant now, long awaited) {
        if (!isOver) {
            return ResultsState.LIVE;
        }
        return awaited > 0 && now.isBefore(until()) ? ResultsState.PROVISIONAL : ResultsState.COMPLETE;
    }
}
