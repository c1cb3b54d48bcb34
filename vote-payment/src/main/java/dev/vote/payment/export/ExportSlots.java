package dev.vote.payment.export;

import dev.vote.domain.export.ExportRun;
import dev.vote.domain.export.ExportState;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/** How many exports run at the same time on all servers. One that gave no sign of life for a minute isn't counted. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ExportSlots {

    /** Names the lock among all advisory locks of the database. */
    private static final long LOCK = 0x766f746578706f72L;

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    @Inject
    ExportSettings settings;

    @Inject
    Clock clock;

    /** Whether one more may run, if nobody is faster. */
    public boolean isFree() {
        return em.createQuery(
                                "SELECT COUNT(r) FROM ExportRun r WHERE r.state = :running AND r.seenAt > :alive",
                                Long.class)
                        .setParameter("running", ExportState.RUNNING)
                        .setParameter("alive", clock.instant().minus(ExportRun.SILENCE))
                        .getSingleResult()
                < settings.parallel();
    }

    /**
     * Whether one more may run. Whoever else asks waits for the end of the transaction, which makes it run.
     */
    public boolean take() {
        em.createNativeQuery("SELECT CAST(pg_advisory_xact_lock(?1) AS varchar)")
                .setParameter(1, LOCK)
                .getSingleResult();
        return isFree();
    }
}
