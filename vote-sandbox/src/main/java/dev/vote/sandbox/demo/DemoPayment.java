package dev.vote.sandbox.demo;

import java.time.Instant;

/**
 * One purchase of the past.
 *
 * @param contestantCode who was to get the votes
 * @param bundle whether they were bought as a package
 */
record DemoPayment(
        String reference,
        String contestantCode,
        long votes,
        long amountMinor,
        boolean bundle,
        String email,
        Instant createdAt,
        DemoFate fate) {}
