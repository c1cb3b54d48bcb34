package dev.vote.payment.review;

import dev.vote.domain.payment.Payment;
import dev.vote.domain.payment.Reference;
import dev.vote.domain.staff.CurrentStaff;
import dev.vote.domain.staff.Permission;
import dev.vote.domain.staff.Requires;
import dev.vote.payment.inquiry.PaymentDossier;
import dev.vote.payment.inquiry.PaymentDossiers;
import dev.vote.payment.reconciliation.Reconciliations;
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
    Refunds refunds;

    @EJB
    PartialRefunds partialRefunds;

    @Inject
    Reconciliations reconciliations;

    @Inject
    CurrentStaff staff;

    /** Also one that was decided meanwhile, to say so; empty for a payment about which nobody ever had to decide anything. */
    @Requires(Permission.REVIEW_VIEW)
    public Optional<ReviewCase> find(Reference reference) {
        return dossiers.find(reference).map(this::onTheDesk).filter(ReviewCase::isAny);
    }

    private ReviewCase onTheDesk(PaymentDossier dossier) {
        Payment payment = dossier.payment();
        long id = payment.getId();
        return new ReviewCase(
                dossier,
                Optional.ofNullable(decisions.proposals(List.of(id)).get(id)),
                staff.may(Permission.REFUND_VIEW) ? refunds.of(payment) : List.of(),
                partialRefunds.of(payment),
                staff.may(Permission.RECONCILIATION_VIEW) ? reconciliations.of(payment) : List.of());
    }
}
