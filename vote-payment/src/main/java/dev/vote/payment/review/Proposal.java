package dev.vote.payment.review;

import java.time.Instant;

/**
 * A wish to credit a payment, that waits for a second person.
 *
 * @param isMine whether it is by whoever is looking
 */
public record Proposal(long id, String who, boolean isMine, String reason, Instant at) {}
