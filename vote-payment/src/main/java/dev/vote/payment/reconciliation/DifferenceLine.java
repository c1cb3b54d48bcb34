package dev.vote.payment.reconciliation;

import dev.vote.domain.contest.Contest;
import dev.vote.domain.contest.Contestant;
import dev.vote.domain.payment.Payment;
import dev.vote.domain.reconciliation.Difference;
import java.util.Optional;

/**
 * A difference with what it is about.
 *
 * @param payment with its contest and contestant; absent if we have no such payment
 * @param endedBy who dismissed it; empty if nobody did
 */
public record DifferenceLine(
        Difference difference,
        Optional<Payment> payment,
        Optional<Contest> contest,
        Optional<Contestant> contestant,
        String endedBy) {}
