package dev.vote.domain.account;

import java.io.Serializable;
import java.time.Instant;

/**
 * A log-in that isn't over.
 *
 * @param digest names it; opens nothing
 * @param lastSeenAt to within a minute
 * @param userAgent what the browser said of itself; may be empty
 */
public record LiveSession(String digest, Instant startedAt, Instant lastSeenAt, String address, String userAgent)
        implements Serializable {}
