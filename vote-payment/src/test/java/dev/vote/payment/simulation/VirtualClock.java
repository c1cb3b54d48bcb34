package dev.vote.payment.simulation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that is moved by the world, and by a millisecond whenever it is read: whoever waits for a moment sees it come. */
final class VirtualClock extends Clock {

    private Instant now = Instant.EPOCH;

    /** Reads without moving it. */
    Instant now() {
        return now;
    }

    /** For another world, also backwards. */
    void begin(Instant at) {
        now = at;
    }

    void moveTo(Instant at) {
        if (at.isAfter(now)) {
            now = at;
        }
    }

    @Override
    public Instant instant() {
        now = now.plusMillis(1);
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("instants only");
    }
}
