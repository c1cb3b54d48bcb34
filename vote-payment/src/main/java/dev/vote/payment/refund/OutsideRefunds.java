package dev.vote.payment.refund;

import dev.vote.domain.audit.AuditTrail;
import dev.vote.domain.audit.Change;
import dev.vote.domain.log.EventLog;
import dev.vote.domain.payment.Payment;
import dev.vote.domain.payment.Reference;
import dev.vote.domain.refund.OutsideRefund;
import dev.vote.domain.refund.RefundState;
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
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * People look at refunds that were begun elsewhere and stopped. Where nothing is to be done, one person says so with a reason; should such a
 * refund come into another state afterwards, it is looked at again.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class OutsideRefunds {

    private static final EventLog LOG = EventLog.of(OutsideRefunds.class);

    /**
     * In SQL, of such a refund {@code f} and its payment {@code p}: it waits for a person. It doesn't once all of the money went, or Vote's own
     * desk has taken it for its own, or begun another one since it failed: such a refund says itself how it stands.
     */
    public static final String WAITS = """
            f.state IN ('NEEDS_ATTENTION', 'FAILED') AND f.seen_at IS NULL AND p.status <> 'REVERSED'
            AND NOT EXISTS (SELECT FROM refund o WHERE o.payment_id = f.payment_id
                            AND (o.gateway_id = f.gateway_id OR f.state = 'FAILED'
                                 AND (o.ended_at IS NULL OR o.wanted_at >= f.noted_at AND o.state NOT IN ('REJECTED', 'WITHDRAWN'))))""";

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

    /** One that stopped, as a person has read of it. */
    public record Seen(long id, RefundState state) implements Serializable {}

    /** Of one payment, in the order in which they were first noted; none if the payment isn't the caller's business. */
    @Requires(Permission.PAYMENT_VIEW)
    public List<OutsideRefund> of(Payment payment) {
        return staff.may(Permission.PAYMENT_VIEW, payment.getContestId()) ? find(payment) : List.of();
    }

    /** Those that somebody may dismiss. */
    @Requires(Permission.PAYMENT_VIEW)
    public Set<Seen> waiting(Payment payment) {
        return staff.may(Permission.PAYMENT_VIEW, payment.getContestId()) ? findWaiting(payment) : Set.of();
    }

    /**
     * Nothing is to be done about any of them.
     *
     * @param seen those that the person has read of
     * @param words why, not blank
     * @return whether they were open, and still are as the person saw them
     */
    @Requires(Permission.REFUND_DECIDE)
    public boolean dismiss(Reference reference, Set<Seen> seen, String words) {
        return locked.find(reference)
                .filter(payment -> staff.may(Permission.REFUND_DECIDE, payment.getContestId()))
                .filter(payment -> !seen.isEmpty() && findWaiting(payment).equals(seen))
                .map(payment -> dismiss(payment, seen, words))
                .isPresent();
    }

    private Payment dismiss(Payment payment, Set<Seen> seen, String words) {
        Set<Long> ids = seen.stream().map(Seen::id).collect(Collectors.toSet());
        find(payment).stream().filter(refund -> ids.contains(refund.getId())).forEach(refund -> {
            long me = staff.get().id();
            refund.dismiss(me, words, clock.instant());
            trail.record(Change.of(
                            "outside-refund.dismiss",
                            "payment",
                            payment.getReference().value())
                    .inContest(payment.getContestId())
                    .because(words)
                    .field("outside-refund", null, refund.getGatewayId())
                    .field("refund", null, refund.getState()));
            LOG.info(
                    "outside-refund.dismissed",
                    "reference",
                    payment.getReference(),
                    "refund",
                    refund.getGatewayId(),
                    "staff",
                    me);
        });
        return payment;
    }

    private List<OutsideRefund> find(Payment payment) {
        return em.createQuery(
                        "SELECT f FROM OutsideRefund f WHERE f.paymentId = :payment ORDER BY f.id", OutsideRefund.class)
                .setParameter("payment", payment.getId())
                .getResultList();
    }

    private Set<Seen> findWaiting(Payment payment) {
        List<?> rows = em.createNativeQuery(
                        "SELECT f.id, f.state FROM outside_refund f JOIN payment p ON p.id = f.payment_id WHERE p.id = ?1 AND "
                                + WAITS)
                .setParameter(1, payment.getId())
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Seen(((Number) row[0]).longValue(), RefundState.valueOf((String) row[1])))
                .collect(Collectors.toSet());
    }
}
