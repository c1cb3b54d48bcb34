package dev.vote.payment.reconciliation;

import dev.vote.domain.contest.Contest;
import dev.vote.domain.contest.Contestant;
import dev.vote.domain.payment.Payment;
import dev.vote.domain.reconciliation.Difference;
import dev.vote.domain.reconciliation.DifferenceState;
import dev.vote.domain.reconciliation.ReconciliationRun;
import dev.vote.domain.staff.Permission;
import dev.vote.domain.staff.Requires;
import dev.vote.payment.listing.Conditions;
import dev.vote.payment.listing.Count;
import dev.vote.payment.listing.PageOf;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;

/** What reconciliation did and found, for whoever looks after it. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class Reconciliations {

    private static final String LINES = """
            SELECT d, p, t, c, e.name FROM Difference d LEFT JOIN Payment p ON p.id = d.paymentId
            LEFT JOIN Contest t ON t.id = p.contestId LEFT JOIN Contestant c ON c.id = p.contestantId
            LEFT JOIN StaffMember e ON e.id = d.endedBy""";

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    /** The newest first. @param most of them */
    @Requires(Permission.RECONCILIATION_VIEW)
    public List<ReconciliationRun> runs(int most) {
        return em.createQuery("SELECT r FROM ReconciliationRun r ORDER BY r.id DESC", ReconciliationRun.class)
                .setMaxResults(most)
                .getResultList();
    }

    /** Those that a person must look at, then the others; the newest first. */
    @Requires(Permission.RECONCILIATION_VIEW)
    public List<DifferenceLine> list(PageOf page) {
        return em.createQuery(
                        LINES + " ORDER BY CASE WHEN d.state = :open THEN 0 ELSE 1 END, d.id DESC", Object[].class)
                .setParameter("open", DifferenceState.OPEN)
                .setFirstResult(page.first())
                .setMaxResults(page.size())
                .getResultStream()
                .map(Reconciliations::line)
                .toList();
    }

    @Requires(Permission.RECONCILIATION_VIEW)
    public Count count() {
        return count(new Conditions());
    }

    /** How many a person must look at. */
    @Requires(Permission.RECONCILIATION_VIEW)
    public Count countOpen() {
        return count(new Conditions().andEquals("state", DifferenceState.OPEN.name()));
    }

    private Count count(Conditions conditions) {
        Object counted = conditions
                .bind(em.createNativeQuery(Count.sql("reconciliation_difference", conditions)))
                .getSingleResult();
        return Count.of(((Number) counted).longValue());
    }

    @Requires(Permission.RECONCILIATION_VIEW)
    public Optional<DifferenceLine> find(long id) {
        return em.createQuery(LINES + " WHERE d.id = :id", Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .map(Reconciliations::line)
                .findFirst();
    }

    /** Of one payment, the newest first. */
    @Requires(Permission.RECONCILIATION_VIEW)
    public List<DifferenceLine> of(Payment payment) {
        return em.createQuery(LINES + " WHERE d.paymentId = :payment ORDER BY d.id DESC", Object[].class)
                .setParameter("payment", payment.getId())
                .getResultStream()
                .map(Reconciliations::line)
                .toList();
    }

    private static DifferenceLine line(Object[] row) {
        return new DifferenceLine(
                (Difference) row[0],
                Optional.ofNullable((Payment) row[1]),
                Optional.ofNullable((Contest) row[2]),
                Optional.ofNullable((Contestant) row[3]),
                row[4] == null ? "" : (String) row[4]);
    }
}
