package dev.vote.payment.vitals;

import dev.vote.domain.reconciliation.RunKind;
import dev.vote.payment.refund.MoneyBack;
import dev.vote.payment.task.TaskCensus;
import dev.vote.payment.task.TaskKind;
import dev.vote.payment.vitals.Backlog.Waiting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads what still waits, by statements that stay cheap when there are millions of payments. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class BacklogReader {

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    @Inject
    TaskCensus census;

    @Inject
    Clock clock;

    public Backlog read() {
        Instant now = clock.instant();
        return new Backlog(
                waiting(
                        now,
                        em.createNativeQuery("SELECT count(*), min(coalesce(p.paid_at, p.created_at)) FROM payment p"
                                + " WHERE p.status = 'REVIEW' AND " + MoneyBack.NONE_ON_ITS_WAY)),
                waiting(now, em.createNativeQuery("""
                        SELECT coalesce(sum(payments), 0), min(quarter) FROM
                            (SELECT quarter, sum(payments) AS payments FROM checkout_by_quarter
                             WHERE stage = 'OPEN' AND sent GROUP BY quarter HAVING sum(payments) > 0) AS open""")),
                due(now),
                disputes(now),
                tasks(now),
                runs(now),
                lastWebhook().map(last -> Duration.between(last, now)));
    }

    /** Payments about which the gateway should have been asked by now, and for how long. */
    public Waiting due(Instant now) {
        return waiting(
                now,
                em.createNativeQuery("SELECT count(*), min(next_check_at) FROM payment WHERE next_check_at < ?1")
                        .setParameter(1, Timestamp.from(now)));
    }

    private Map<TaskKind, Waiting> tasks(Instant now) {
        return census.take().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> new Waiting(
                                each.getValue().tasks(),
                                each.getValue()
                                        .oldest()
                                        .map(oldest -> Duration.between(oldest, now))
                                        .orElse(Duration.ZERO))));
    }

    /** Each by the end of an index. */
    private Map<RunKind, Duration> runs(Instant now) {
        Map<RunKind, Duration> runs = new EnumMap<>(RunKind.class);
        for (RunKind kind : RunKind.values()) {
            Object ended = em.createNativeQuery(
                            "SELECT max(ended_at) FROM reconciliation_run WHERE kind = ?1 AND ended_at IS NOT NULL AND trouble = ''")
                    .setParameter(1, kind.name())
                    .getSingleResult();
            if (ended != null) {
                runs.put(kind, Duration.between(((Timestamp) ended).toInstant(), now));
            }
        }
        return runs;
    }

    private Backlog.Disputes disputes(Instant now) {
        Object[] row = (Object[]) em.createNativeQuery("SELECT count(*), min(due_at) FROM dispute WHERE state = 'OPEN'")
                .getSingleResult();
        return new Backlog.Disputes(
                ((Number) row[0]).longValue(),
                Optional.ofNullable((Timestamp) row[1]).map(due -> Duration.between(now, due.toInstant())));
    }

    /** When a webhook last came; empty if none ever did. */
    public Optional<Instant> lastWebhook() {
        List<?> last = em.createNativeQuery("""
                        SELECT last_received_at FROM gateway_event WHERE source = 'WEBHOOK'
                        ORDER BY last_received_at DESC LIMIT 1""").getResultList();
        return last.isEmpty() ? Optional.empty() : Optional.of(((Timestamp) last.get(0)).toInstant());
    }

    private static Waiting waiting(Instant now, Query query) {
        Object[] row = (Object[]) query.getSingleResult();
        Duration oldest = row[1] == null ? Duration.ZERO : Duration.between(((Timestamp) row[1]).toInstant(), now);
        return new Waiting(((Number) row[0]).longValue(), oldest);
    }
}
