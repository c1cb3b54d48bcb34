package dev.vote.payment.task;

import dev.vote.payment.refund.MoneyBack;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Counts everything that waits for a person, whoever that is. It reads only what waits. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class TaskCensus {

    /** In SQL, of a payment {@code p}: a person must decide about it. */
    static final String IN_REVIEW = "p.status = 'REVIEW' AND " + MoneyBack.NONE_OPEN;

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    /** So many, and since when the oldest has been waiting; empty if there are none. */
    public record Waiting(long tasks, Optional<Instant> oldest) {}

    /** Of each kind. */
    public Map<TaskKind, Waiting> take() {
        String all = Arrays.stream(TaskKind.values())
                .map(TaskSource::of)
                .map(TaskSource::sum)
                .collect(Collectors.joining(" UNION ALL "));
        Map<TaskKind, Waiting> waiting = new EnumMap<>(TaskKind.class);
        for (Object row : em.createNativeQuery(all).getResultList()) {
            Object[] columns = (Object[]) row;
            waiting.put(
                    TaskKind.valueOf((String) columns[0]),
                    new Waiting(
                            ((Number) columns[1]).longValue(),
                            Optional.ofNullable((Timestamp) columns[2]).map(Timestamp::toInstant)));
        }
        return waiting;
    }
}
