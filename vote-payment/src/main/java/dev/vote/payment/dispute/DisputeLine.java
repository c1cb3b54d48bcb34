package dev.vote.payment.dispute;

import dev.vote.domain.contest.Contest;
import dev.vote.domain.contest.Contestant;
import dev.vote.domain.dispute.Dispute;
import dev.vote.domain.payment.Payment;

/**
 * A dispute with what it is about.
 *
 * @param isOverdue whether it waited for us until a moment that is past
 */
public record DisputeLine(
        Dispute dispute, Payment payment, Contest contest, Contestant contestant, boolean isOverdue) {}
