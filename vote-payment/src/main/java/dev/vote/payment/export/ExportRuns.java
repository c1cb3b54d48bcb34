package dev.vote.payment.export;

import dev.vote.domain.audit.AuditTrail;
import dev.vote.domain.export.ExportRun;
import dev.vote.domain.export.ExportState;
import dev.vote.domain.log.EventLog;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/** Keeps how an export ended, once its stream has. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ExportRuns {

    private static final EventLog LOG = EventLog.of(ExportRuns.class);

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * The stream has ended, in one way or another.
     *
     * @param outcome DONE, CANCELLED or FAILED
     * @return the state that it is left in: CANCELLED if it was cancelled before
     */
    public ExportState end(long id, ExportState outcome, long rows) {
        ExportRun run = em.find(ExportRun.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (run.getState() == ExportState.RUNNING) {
            run.end(outcome, rows, clock.instant());
        }
        audit.record(ExportChange.of("export.end", run)
                .field("outcome", null, run.getState())
                .field("rows", null, rows));
        LOG.info("export.end", "export", id, "outcome", run.getState(), "rows", rows);
        return run.getState();
    }
}
