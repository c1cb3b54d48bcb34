package dev.vote.payment.review;

import dev.vote.domain.payment.PaymentStatus;
import dev.vote.domain.refund.OutsideRefund;
import dev.vote.domain.refund.PartialRefund;
import dev.vote.payment.inquiry.PaymentDossier;
import dev.vote.payment.inquiry.Step;
import dev.vote.payment.reconciliation.DifferenceLine;
import dev.vote.payment.refund.RefundLine;
import java.util.List;
import java.util.Optional;

/**
 * A payment on the desk, with all that is known of it.
 *
 * @param proposal about it, that waits for its answer
 * @param refunds the newest first
 * @param partialRefund what the gateway gave back without our asking
 * @param outsideRefunds those that were begun elsewhere and stopped
 * @param differences the newest first
 */
public record ReviewCase(
        PaymentDossier dossier,
        Optional<Proposal> proposal,
        List<RefundLine> refunds,
        Optional<PartialRefund> partialRefund,
        List<OutsideRefund> outsideRefunds,
        List<DifferenceLine> differences) {

    public ReviewCase {
        refunds = List.copyOf(refunds);
        outsideRefunds = List.copyOf(outsideRefunds);
        differences = List.copyOf(differences);
    }

    /** Whether there is, or was, something to decide. */
    boolean isAny() {
        return dossier.payment().getReviewReason().isPresent()
                || partialRefund.isPresent()
                || !outsideRefunds.isEmpty()
                || !refunds.isEmpty()
                || !differences.isEmpty()
                || !dossier.disputes().isEmpty();
    }

    /** Whether its votes wait for a decision. */
    public boolean isOpen() {
        return dossier.payment().getStatus() == PaymentStatus.REVIEW;
    }

    /** What the gateway told, in the order of time. */
    public List<Step.Told> messages() {
        return steps(Step.Told.class);
    }

    /** The ledger's entries. */
    public List<Step.Entered> entries() {
        return steps(Step.Entered.class);
    }

    private <T extends Step> List<T> steps(Class<T> kind) {
        return dossier.steps().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The last thing that somebody did about it; empty if nobody did anything. */
    public Optional<Step> lastDeed() {
        return dossier.steps().stream().filter(ReviewCase::isDeed).reduce((earlier, later) -> later);
    }

    private static boolean isDeed(Step step) {
        return step instanceof Step.Decided || step instanceof Step.Answered || step instanceof Step.Done;
    }
}
