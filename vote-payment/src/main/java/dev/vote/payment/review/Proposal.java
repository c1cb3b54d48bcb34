package dev.vote.payment.review;

import dev.vote.domain.review.DecisionKind;
import java.time.Instant;

/**
 * A wish about a payment, that waits for a second person.
 *
 * @param isMine whether it is by whoever is looking
 */
public record Proposal(long id, DecisionKind kind, String who, boolean isMine, String reason, Instant at) {}
