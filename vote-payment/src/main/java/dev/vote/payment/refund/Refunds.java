package dev.vote.payment.refund;

import dev.vote.domain.audit.AuditEntry;
import dev.vote.domain.contest.Contest;
import dev.vote.domain.contest.Contestant;
import dev.vote.domain.dispute.Disputes;
import dev.vote.domain.money.Money;
import dev.vote.domain.payment.Payment;
import dev.vote.domain.payment.PaymentStatus;
import dev.vote.domain.reconciliation.DifferenceKind;
import dev.vote.domain.reconciliation.DifferenceState;
import dev.vote.domain.refund.PartialRefund;
import dev.vote.domain.refund.Refund;
import dev.vote.domain.refund.RefundState;
import dev.vote.domain.review.DecisionState;
import dev.vote.domain.staff.CurrentStaff;
import dev.vote.domain.staff.Permission;
import dev.vote.domain.staff.Requires;
import dev.vote.payment.evidence.KeptEvents;
import dev.vote.payment.gateway.GatewayReport;
import dev.vote.payment.gateway.GatewayState;
import dev.vote.payment.listing.Conditions;
import dev.vote.payment.listing.Count;
import dev.vote.payment.listing.DeskFilter;
import dev.vote.payment.listing.PageOf;
import dev.vote.payment.settlement.Evidence;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Finds refunds for whoever looks after them. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class Refunds {

    /** Those whose money is with the gateway. */
    private static final Set<PaymentStatus> REFUNDABLE =
            Set.of(PaymentStatus.CREDITED, PaymentStatus.REVIEW, PaymentStatus.DISMISSED);

    /**
     * In SQL, of a refund {@code r} and its payment {@code p}: it was decided, the gateway didn't carry it out, and nobody has decided
     * anything since. While the payment is in review, it waits there.
     */
    public static final String IN_VAIN = """
            r.state IN ('FAILED', 'REFUSED') AND r.given_up_at IS NULL AND p.status IN ('CREDITED', 'DISMISSED')
            AND NOT EXISTS (SELECT FROM refund o WHERE o.payment_id = r.payment_id AND o.id > r.id
                            AND o.state NOT IN ('REJECTED', 'WITHDRAWN'))
            AND NOT EXISTS (SELECT FROM review_decision d WHERE d.payment_id = r.payment_id AND d.state = 'APPROVED'
                            AND d.decided_at >= r.ended_at)""";

    private static final String LINES = """
            SELECT r, p, t, c, w.name, a.name FROM Refund r JOIN Payment p ON p.id = r.paymentId
            JOIN Contest t ON t.id = p.contestId JOIN Contestant c ON c.id = p.contestantId
            LEFT JOIN StaffMember w ON w.id = r.wantedBy LEFT JOIN StaffMember a ON a.id = r.answeredBy""";

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    @Inject
    Disputes disputes;

    @Inject
    KeptEvents events;

    @Inject
    RefundSettings settings;

    @Inject
    CurrentStaff staff;

    /** Of one payment, the newest first; none if the payment isn't the caller's business. */
    @Requires(Permission.REFUND_VIEW)
    public List<RefundLine> of(Payment payment) {
        if (!staff.may(Permission.REFUND_VIEW, payment.getContestId())) {
            return List.of();
        }
        return em.createQuery(LINES + " WHERE r.paymentId = :payment ORDER BY r.id DESC", Object[].class)
                .setParameter("payment", payment.getId())
                .getResultStream()
                .map(this::line)
                .toList();
    }

    /** The id of the one that the gateway didn't carry out, if somebody must decide what becomes of that. */
    @Requires(Permission.REFUND_VIEW)
    public OptionalLong findInVain(Payment payment) {
        List<?> ids = em.createNativeQuery(
                        "SELECT r.id FROM refund r JOIN payment p ON p.id = r.payment_id WHERE p.id = ?1 AND "
                                + IN_VAIN)
                .setParameter(1, payment.getId())
                .getResultList();
        return ids.stream().mapToLong(id -> ((Number) id).longValue()).findFirst();
    }

    /** Whether a refund may be begun, as far as the payment goes. */
    @Requires(Permission.REFUND_VIEW)
    public boolean isRefundable(Payment payment) {
        return REFUNDABLE.contains(payment.getStatus());
    }

    /** Whether a comparison found, and nobody has settled, that the gateway doesn't say that it took its money: it would refuse. */
    @Requires(Permission.REFUND_VIEW)
    public boolean isWithoutProof(Payment payment) {
        return !em.createQuery("""
                        SELECT d.id FROM Difference d
                        WHERE d.paymentId = :payment AND d.kind = :kind AND d.state = :open""", Long.class)
                .setParameter("payment", payment.getId())
                .setParameter("kind", DifferenceKind.CREDITED_WITHOUT_PROOF)
                .setParameter("open", DifferenceState.OPEN)
                .getResultList()
                .isEmpty();
    }

    /** Whether something else is proposed about it, which is answered first. */
    @Requires(Permission.REFUND_VIEW)
    public boolean isBeingDecided(Payment payment) {
        return !em.createQuery(
                        "SELECT d.id FROM ReviewDecision d WHERE d.paymentId = :payment AND d.state = :open",
                        Long.class)
                .setParameter("payment", payment.getId())
                .setParameter("open", DecisionState.PROPOSED)
                .getResultList()
                .isEmpty();
    }

    /** Why one person proposes it and another one approves; nothing if one person decides. @param amount what would go back */
    @Requires(Permission.REFUND_VIEW)
    public Set<SecondPerson> takesTwo(Payment payment, Money amount) {
        Set<SecondPerson> why = EnumSet.noneOf(SecondPerson.class);
        if (!settings.aloneUpTo().covers(payment.getPrice())
                || !settings.aloneUpTo().covers(amount)) {
            why.add(SecondPerson.AMOUNT);
        }
        if (payment.getReviewReason().isPresent()) {
            why.add(SecondPerson.REVIEW);
        }
        if (disputes.of(payment.getId()).stream()
                .anyMatch(dispute -> !dispute.getState().isOver())) {
            why.add(SecondPerson.DISPUTE);
        }
        return why;
    }

    /** What would go back: what the gateway says that it took, less what it gave back before. */
    @Requires(Permission.REFUND_VIEW)
    public Money amountOf(Payment payment) {
        Money taken = events.latest(events.about(payment.getReference()))
                .flatMap(Evidence::report)
                .filter(report -> report.state() == GatewayState.PAID)
                .flatMap(GatewayReport::taken)
                .filter(money -> money.amountMinor() > 0)
                .orElse(payment.getPrice());
        long gone = Optional.ofNullable(em.find(PartialRefund.class, payment.getId()))
                .flatMap(PartialRefund::getAmount)
                .filter(money -> money.currency().equals(taken.currency()))
                .map(Money::amountMinor)
                .orElse(0L);
        return gone < taken.amountMinor() ? new Money(taken.amountMinor() - gone, taken.currency()) : taken;
    }

    /** Those that aren't over, then the others; the newest first. */
    @Requires(Permission.REFUND_VIEW)
    public List<RefundLine> list(DeskFilter<RefundState> filter, PageOf page) {
        Conditions conditions = filter.narrow(visible(), "p.reference", "r.state");
        List<?> ids = conditions
                .bind(em.createNativeQuery(
                        "SELECT r.id FROM refund r JOIN payment p ON p.id = r.payment_id" + conditions.where()
                                + " ORDER BY (r.ended_at IS NULL) DESC, r.wanted_at DESC, r.id DESC" + page.sql()))
                .getResultList();
        if (ids.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        LINES
                                + " WHERE r.id IN :ids ORDER BY CASE WHEN r.endedAt IS NULL THEN 0 ELSE 1 END, r.wantedAt DESC, r.id DESC",
                        Object[].class)
                .setParameter(
                        "ids", ids.stream().map(id -> ((Number) id).longValue()).toList())
                .getResultStream()
                .map(this::line)
                .toList();
    }

    @Requires(Permission.REFUND_VIEW)
    public Count count(DeskFilter<RefundState> filter) {
        Conditions conditions = filter.narrow(visible(), "p.reference", "r.state");
        Object counted = conditions
                .bind(em.createNativeQuery(Count.sql("refund r JOIN payment p ON p.id = r.payment_id", conditions)))
                .getSingleResult();
        return Count.of(((Number) counted).longValue());
    }

    private Conditions visible() {
        return new Conditions().andOf("p.contest_id", staff.contests(Permission.REFUND_VIEW));
    }

    private RefundLine line(Object[] row) {
        Refund refund = (Refund) row[0];
        return new RefundLine(
                refund,
                (Payment) row[1],
                (Contest) row[2],
                (Contestant) row[3],
                row[4] == null ? AuditEntry.NOBODY : (String) row[4],
                row[5] == null ? "" : (String) row[5],
                refund.isWantedBy(staff.get().id()));
    }
}
