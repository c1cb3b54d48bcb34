package dev.vote.payment.figures;

import dev.vote.domain.staff.Permission;
import dev.vote.domain.staff.Requires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whether we hear of the gateway, and whether our questions to it are asked in time. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class GatewayMonitor {

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    @Inject
    Clock clock;

    @Requires(Permission.GATEWAY_VIEW)
    public GatewayHealth health() {
        Instant now = clock.instant();
        Object[] due = (Object[])
                em.createNativeQuery("SELECT count(*), min(next_check_at) FROM payment WHERE next_check_at < ?1")
                        .setParameter(1, Timestamp.from(now))
                        .getSingleResult();
        return new GatewayHealth(lastWebhook(), lastHour(now), Sums.number(due[0]), moment(due[1]));
    }

    private Optional<Instant> lastWebhook() {
        List<?> last = em.createNativeQuery("""
                        SELECT last_received_at FROM gateway_event WHERE source = 'WEBHOOK'
                        ORDER BY last_received_at DESC LIMIT 1""").getResultList();
        return last.isEmpty() ? Optional.empty() : moment(last.get(0));
    }

    private List<GatewayHealth.Outcomes> lastHour(Instant now) {
        List<?> rows = em.createNativeQuery("""
                        SELECT source, outcome, sum(deliveries) FROM gateway_event WHERE received_at >= ?1
                        GROUP BY source, outcome ORDER BY 3 DESC, 1, 2""")
                .setParameter(1, Timestamp.from(now.minus(Duration.ofHours(1))))
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new GatewayHealth.Outcomes((String) row[0], (String) row[1], Sums.number(row[2])))
                .toList();
    }

    private static Optional<Instant> moment(Object value) {
        return Optional.ofNullable((Timestamp) value).map(Timestamp::toInstant);
    }
}
