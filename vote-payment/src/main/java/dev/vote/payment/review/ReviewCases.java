package dev.vote.payment.review;

import dev.vote.domain.payment.Payment;
import dev.vote.domain.payment.Reference;
import dev.vote.domain.review.Reversals;
import dev.vote.domain.staff.CurrentStaff;
import dev.vote.domain.staff.Permission;
import dev.vote.domain.staff.Requires;
import dev.vote.payment.inquiry.PaymentDossier;
import dev.vote.payment.inquiry.PaymentDossiers;
import dev.vote.payment.reconciliation.Reconciliations;
import dev.vote.payment.refund.OutsideRefunds;
import dev.vote.payment.refund.PartialRefunds;
import dev.vote.payment.refund.Refunds;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;

/** Lays everything that is known of one payment side by side, for whoever decides about it. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class ReviewCases {

    @Inject
    PaymentDossiers dossiers;

    @Inject
    Decisions decisions;

    @Inject
    Reversals reversals;

    @Inject
    Refunds refunds;

    @EJB
    PartialRefunds partialRefunds;

    @EJB
    OutsideRefunds outsideRefunds;

    @Inject
    Reconciliations reconciliations;

    @Inject
    CurrentStaff staff;

    /** Also one that was decided meanwhile, to say so; empty for a payment about which nobody ever had to decide anything. */
    @Requires(Permission.REVIEW_VIEW)
    public Optional<ReviewCase> find(Reference reference) {
        return dossiers.find(reference).map(this::onTheDesk).filter(ReviewCase::isAny);
    }

    /** What waits for its answer, for a page that only says so; empty too if the payment isn't the caller's business. */
    @Requires(Permission.PAYMENT_VIEW)
    public Optional<Proposal> findProposal(Payment payment) {
        return staff.may(Permission.PAYMENT_VIEW, payment.getContestId())
                ? Optional.ofNullable(
                        decisions.proposals(List.of(payment.getId())).get(payment.getId()))
                : Optional.empty();
    }

    /** Whether its votes were taken back by people, because nobody had paid for them. */
    @Requires(Permission.PAYMENT_VIEW)
    public boolean isTakenBack(Payment payment) {
        return staff.may(Permission.PAYMENT_VIEW, payment.getContestId()) && reversals.isWithoutMoney(payment);
    }

    private ReviewCase onTheDesk(PaymentDossier dossier) {
        Payment payment = dossier.payment();
        long id = payment.getId();
        return new ReviewCase(
                dossier,
                Optional.ofNullable(decisions.proposals(List.of(id)).get(id)),
                staff.may(Permission.REFUND_VIEW) ? refunds.of(payment) : List.of(),
                partialRefunds.of(payment),
                outsideRefunds.of(payment),
                staff.may(Permission.RECONCILIATION_VIEW) ? reconciliations.of(payment) : List.of());
    }
}
