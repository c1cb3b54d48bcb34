package dev.vote.payment.simulation;

import dev.vote.domain.payment.PaymentStatus;
import dev.vote.domain.review.DecisionKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A payment as it is in the database, with what the ledger and the desks have of it.
 *
 * @param contestant its code
 * @param review why people must look; empty if they needn't
 * @param entries in the ledger
 * @param entered the sum of their votes
 * @param refunds in the order in which they were wanted
 * @param decisions in the order in which they were proposed
 * @param parts whether parts of its money that went back wait for a person, and how many there are; empty if there is none
 * @param disputed whether its bank is asked about it, as far as we know
 */
record PaymentRow(
        String reference,
        PaymentStatus status,
        String contestant,
        long votes,
        String review,
        Optional<Instant> nextCheck,
        int entries,
        long entered,
        List<RefundRow> refunds,
        List<DecisionRow> decisions,
        String parts,
        boolean disputed) {

    /** Whether two people decided so, and it was done. */
    boolean isDecided(DecisionKind kind) {
        return decisions.stream().anyMatch(decision -> decision.isCarriedOut(kind));
    }

    /** What is going on about it on the desks: one thing at most. */
    long open() {
        return refunds.stream().filter(refund -> refund.state().isOpen()).count()
                + decisions.stream().filter(DecisionRow::isOpen).count();
    }

    boolean isRefundUnderWay() {
        return refunds.stream().anyMatch(refund -> refund.state().isUnderWay());
    }

    /** The id of the last one that was wanted; 0 if none was. */
    long lastRefund() {
        return refunds.stream().mapToLong(RefundRow::id).max().orElse(0);
    }

    /** The id of the last one that was proposed; 0 if none was. */
    long lastDecision() {
        return decisions.stream().mapToLong(DecisionRow::id).max().orElse(0);
    }

    /** Without the database's own numbers. */
    String summary() {
        return contestant + " " + votes + " " + status + " " + review + " "
                + refunds.stream().map(RefundRow::state).toList() + " "
                + decisions.stream()
                        .map(decision -> decision.kind() + " " + decision.state())
                        .toList() + " " + parts;
    }
}
