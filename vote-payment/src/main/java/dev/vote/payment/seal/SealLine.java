package dev.vote.payment.seal;

import java.time.Instant;

/**
 * The last seal of a contest.
 *
 * @param entries how many are sealed in the contest
 */
public record SealLine(String contest, String slug, long number, String hash, Instant at, long entries) {}
