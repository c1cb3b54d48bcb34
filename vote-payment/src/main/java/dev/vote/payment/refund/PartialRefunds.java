package dev.vote.payment.refund;

import dev.vote.domain.audit.AuditTrail;
import dev.vote.domain.audit.Change;
import dev.vote.domain.log.EventLog;
import dev.vote.domain.payment.Payment;
import dev.vote.domain.payment.Reference;
import dev.vote.domain.refund.PartialRefund;
import dev.vote.domain.refund.PartialRefundState;
import dev.vote.domain.staff.CurrentStaff;
import dev.vote.domain.staff.Permission;
import dev.vote.domain.staff.Requires;
import dev.vote.payment.settlement.LockedPayments;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;

/**
 * People look at what the gateway gave back in part. Where nothing is to be done, one person says so with a reason; another part that goes
 * back afterwards is looked at again. To give the rest back is a refund like any other.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class PartialRefunds {

    private static final EventLog LOG = EventLog.of(PartialRefunds.class);

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    @EJB
    LockedPayments locked;

    @Inject
    CurrentStaff staff;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** Of one payment; empty too if the payment isn't the caller's business. */
    @Requires(Permission.PAYMENT_VIEW)
    public Optional<PartialRefund> of(Payment payment) {
        return staff.may(Permission.PAYMENT_VIEW, payment.getContestId())
                ? Optional.ofNullable(em.find(PartialRefund.class, payment.getId()))
                : Optional.empty();
    }

    /**
     * Nothing is to be done.
     *
     * @param seen how many parts the person has read of
     * @param words why, not blank
     * @return whether it was open, and still is as the person saw it
     */
    @Requires(Permission.REFUND_DECIDE)
    public boolean dismiss(Reference reference, int seen, String words) {
        return locked.find(reference)
                .filter(payment -> staff.may(Permission.REFUND_DECIDE, payment.getContestId()))
                .filter(payment -> dismiss(payment, seen, words))
                .isPresent();
    }

    private boolean dismiss(Payment payment, int seen, String words) {
        PartialRefund refund = em.find(PartialRefund.class, payment.getId());
        if (refund == null || !refund.isOpen() || refund.getParts() != seen) {
            return false;
        }
        long me = staff.get().id();
        refund.dismiss(me, words, clock.instant());
        trail.record(Change.of(
                        "partial-refund.dismiss",
                        "payment",
                        payment.getReference().value())
                .inContest(payment.getContestId())
                .because(words)
                .field("partial-refund", PartialRefundState.OPEN, refund.getState())
                .field("parts", null, seen));
        LOG.info("partial-refund.dismissed", "reference", payment.getReference(), "staff", me);
        return true;
    }
}
