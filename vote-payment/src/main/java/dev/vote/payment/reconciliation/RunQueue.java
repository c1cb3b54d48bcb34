package dev.vote.payment.reconciliation;

import dev.vote.domain.log.EventLog;
import dev.vote.domain.reconciliation.ReconciliationRun;
import dev.vote.domain.reconciliation.RunKind;
import dev.vote.domain.reconciliation.RunPhase;
import dev.vote.payment.gateway.ChargePage;
import dev.vote.payment.lease.Leases;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The runs, dealt out among the servers. A step is written down only where the run still is as the step found it, so that a server
 * whose lease is over can't undo what another one did. Each call is a transaction.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class RunQueue {

    private static final Leases.Rows ROWS = Leases.Rows.of("reconciliation_run");
    private static final EventLog LOG = EventLog.of(RunQueue.class);
    private static final int MAX_TROUBLE = 200;
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofHours(24);

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    @EJB
    Lines lines;

    @Inject
    ReconciliationSettings settings;

    @Inject
    Leases leases;

    @Inject
    Clock clock;

    /**
     * @param since none begins if one of the kind has begun after that
     * @return whether one began; not if another one of that gateway isn't over
     */
    public boolean begin(String gateway, RunKind kind, Duration window, Instant since) {
        Instant now = clock.instant();
        return em.createNativeQuery("""
                        INSERT INTO reconciliation_run (gateway, kind, from_at, to_at, began_at, next_step_at)
                        SELECT ?1, ?2, ?3, ?4, ?4, ?4
                        WHERE NOT EXISTS (SELECT FROM reconciliation_run WHERE gateway = ?1 AND kind = ?2 AND began_at > ?5)
                        ON CONFLICT DO NOTHING""")
                        .setParameter(1, gateway)
                        .setParameter(2, kind.name())
                        .setParameter(3, Timestamp.from(now.minus(window)))
                        .setParameter(4, Timestamp.from(now))
                        .setParameter(5, Timestamp.from(since))
                        .executeUpdate()
                == 1;
    }

    /** Takes one that is due and that no other server is taking. @return its id */
    public Optional<Long> take() {
        return leases.takeOne(ROWS, settings.lease());
    }

    public ReconciliationRun get(long id) {
        return em.find(ReconciliationRun.class, id);
    }

    /**
     * Keeps a page of the list, and goes on.
     *
     * @return whether the run was still there to go on
     */
    public boolean keep(ReconciliationRun run, ChargePage page, Progress progress) {
        if (!advance(run, progress)) {
            return false;
        }
        lines.add(run.getId(), page.charges());
        return true;
    }

    /** @return whether the run was still there to go on */
    public boolean advance(ReconciliationRun run, Progress progress) {
        Instant now = clock.instant();
        boolean done = progress.phase() == RunPhase.DONE;
        Progress.Counts counts = progress.counts();
        int advanced = em.createNativeQuery("""
                        UPDATE reconciliation_run
                        SET phase = ?1, position = ?2, next_step_at = CAST(?3 AS timestamptz), ended_at = CAST(?4 AS timestamptz),
                            pages = pages + ?5, theirs = theirs + ?6, ours = ours + ?7, matched = matched + ?8,
                            not_ours = not_ours + ?9, settled = settled + ?10, differences = differences + ?11, unanswered = unanswered + ?15,
                            refunds = refunds + ?16,
                            pauses = 0, trouble = ''
                        WHERE id = ?12 AND phase = ?13 AND coalesce(position, '') = ?14""")
                .setParameter(1, progress.phase().name())
                .setParameter(2, progress.position().orElse(null))
                .setParameter(3, done ? null : now.plus(settings.lease()).toString())
                .setParameter(4, done ? now.toString() : null)
                .setParameter(5, counts.pages())
                .setParameter(6, counts.theirs())
                .setParameter(7, counts.ours())
                .setParameter(8, counts.matched())
                .setParameter(9, counts.notOurs())
                .setParameter(10, counts.settled())
                .setParameter(11, counts.differences())
                .setParameter(12, run.getId())
                .setParameter(13, run.getPhase().name())
                .setParameter(14, run.getPosition().orElse(""))
                .setParameter(15, counts.unanswered())
                .setParameter(16, counts.refunds())
                .executeUpdate();
        if (advanced == 1 && done) {
            lines.forget(run.getId());
        }
        return advanced == 1;
    }

    /**
     * It goes on after a pause; one that has lasted too long is given up, so that others may begin.
     *
     * @param pause what the gateway wants; empty for ours, which grow
     */
    public void pause(long id, Optional<Duration> pause, String why) {
        ReconciliationRun run = em.find(ReconciliationRun.class, id);
        Instant now = clock.instant();
        String trouble = why.length() > MAX_TROUBLE ? why.substring(0, MAX_TROUBLE) : why;
        if (run.getBeganAt().plus(LONGEST).isBefore(now)) {
            giveUp(id, now, trouble);
            return;
        }
        Duration wanted = pause.orElseGet(() -> settings.pauseAfter(run.getPauses()));
        Duration length = wanted.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : wanted;
        em.createNativeQuery("""
                        UPDATE reconciliation_run SET next_step_at = ?1, pauses = pauses + 1, trouble = ?2
                        WHERE id = ?3 AND ended_at IS NULL""")
                .setParameter(1, Timestamp.from(now.plus(length)))
                .setParameter(2, trouble)
                .setParameter(3, id)
                .executeUpdate();
    }

    private void giveUp(long id, Instant now, String trouble) {
        int ended = em.createNativeQuery("""
                        UPDATE reconciliation_run SET phase = 'DONE', ended_at = ?1, next_step_at = NULL, trouble = ?2
                        WHERE id = ?3 AND ended_at IS NULL""")
                .setParameter(1, Timestamp.from(now))
                .setParameter(2, trouble)
                .setParameter(3, id)
                .executeUpdate();
        if (ended == 1) {
            LOG.warn("reconciliation.given-up", "run", id, "why", trouble);
            lines.forget(id);
        }
    }
}
