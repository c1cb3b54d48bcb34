package dev.vote.payment.reconciliation;

import dev.vote.domain.audit.AuditTrail;
import dev.vote.domain.audit.Change;
import dev.vote.domain.log.EventLog;
import dev.vote.domain.payment.Payment;
import dev.vote.domain.reconciliation.Difference;
import dev.vote.domain.reconciliation.DifferenceKind;
import dev.vote.domain.reconciliation.DifferenceState;
import dev.vote.domain.reconciliation.Facts;
import dev.vote.domain.reconciliation.ReconciliationRun;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Keeps what runs find, and that it is gone. Each call is a transaction; what a person must look at is in the audit trail. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class Differences {

    private static final EventLog LOG = EventLog.of(Differences.class);

    private static final int MOST_KEPT = 500;

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** What a run found about one reference: one kind of difference, or none; others that it had are gone. */
    public void note(
            ReconciliationRun run,
            String reference,
            Optional<Payment> payment,
            Optional<DifferenceKind> kind,
            Facts facts) {
        List<Difference> known = known(run.getGateway(), reference);
        known.stream()
                .filter(difference -> kind.isEmpty() || difference.getKind() != kind.get())
                .forEach(difference -> vanish(difference, payment));
        kind.ifPresent(found -> see(
                known.stream()
                        .filter(difference -> difference.getKind() == found)
                        .findFirst()
                        .orElseGet(() -> Difference.found(
                                run.getGateway(), reference, found, payment.map(Payment::getId), clock.instant())),
                run,
                payment,
                facts));
    }

    private List<Difference> known(String gateway, String reference) {
        return em.createQuery(
                        "SELECT d FROM Difference d WHERE d.gateway = :gateway AND d.reference = :reference",
                        Difference.class)
                .setParameter("gateway", gateway)
                .setParameter("reference", reference)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private void see(Difference difference, ReconciliationRun run, Optional<Payment> payment, Facts facts) {
        boolean opens = difference.see(run.getId(), facts, clock.instant());
        em.persist(difference);
        em.flush();
        keep(difference, run, facts);
        if (opens) {
            record("difference.found", difference, payment, null);
            LOG.warn(
                    "reconciliation.difference",
                    "kind",
                    difference.getKind(),
                    "reference",
                    difference.getReference(),
                    "ours",
                    facts.ours(),
                    "theirs",
                    facts.theirs());
        }
    }

    /** So that a run can be looked at later; the first of them, because a broken key makes everything differ. */
    private void keep(Difference difference, ReconciliationRun run, Facts facts) {
        em.createNativeQuery("""
                        INSERT INTO reconciliation_sighting (run_id, difference_id, ours, theirs)
                        SELECT ?1, ?2, ?3, ?4 WHERE (SELECT count(*) FROM reconciliation_sighting WHERE run_id = ?1) < ?5
                        ON CONFLICT (run_id, difference_id) DO UPDATE SET ours = EXCLUDED.ours, theirs = EXCLUDED.theirs""")
                .setParameter(1, run.getId())
                .setParameter(2, difference.getId())
                .setParameter(3, facts.ours())
                .setParameter(4, facts.theirs())
                .setParameter(5, MOST_KEPT)
                .executeUpdate();
    }

    private void vanish(Difference difference, Optional<Payment> payment) {
        if (difference.getState() == DifferenceState.OPEN) {
            difference.vanish(clock.instant());
            record("difference.gone", difference, payment, DifferenceState.OPEN);
            LOG.info("reconciliation.gone", "kind", difference.getKind(), "reference", difference.getReference());
        }
    }

    /** People took back the votes that nobody had paid for, so both agree now. */
    public void settle(Payment payment) {
        em.createQuery("SELECT d FROM Difference d WHERE d.paymentId = :payment AND d.state = :open", Difference.class)
                .setParameter("payment", payment.getId())
                .setParameter("open", DifferenceState.OPEN)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(difference -> vanish(difference, Optional.of(payment)));
    }

    private void record(String action, Difference difference, Optional<Payment> payment, DifferenceState before) {
        Change change = Change.of(action, "payment", difference.getReference())
                .because(difference.getKind().name())
                .field("difference", before, difference.getState())
                .field("ours", null, before == null ? difference.getFacts().ours() : null)
                .field("theirs", null, before == null ? difference.getFacts().theirs() : null);
        payment.map(Payment::getContestId).ifPresent(change::inContest);
        trail.record(change);
    }

    /** Open ones that the run hasn't seen. @param after their ids @param most of them */
    public List<Difference> earlier(ReconciliationRun run, long after, int most) {
        return em.createQuery("""
                        SELECT d FROM Difference d
                        WHERE d.state = :open AND d.gateway = :gateway AND d.lastRun <> :run AND d.id > :after ORDER BY d.id""", Difference.class)
                .setParameter("open", DifferenceState.OPEN)
                .setParameter("gateway", run.getGateway())
                .setParameter("run", run.getId())
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList();
    }
}
