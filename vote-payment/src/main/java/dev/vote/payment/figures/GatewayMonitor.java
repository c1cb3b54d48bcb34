package dev.vote.payment.figures;

import dev.vote.domain.staff.Permission;
import dev.vote.domain.staff.Requires;
import dev.vote.payment.vitals.Backlog.Waiting;
import dev.vote.payment.vitals.BacklogReader;
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

    @Inject
    BacklogReader backlog;

    @Requires(Permission.GATEWAY_VIEW)
    public GatewayHealth health() {
        Instant now = clock.instant();
        Waiting due = backlog.due(now);
        return new GatewayHealth(
                backlog.lastWebhook(),
                lastHour(now),
                due.payments(),
                due.payments() == 0 ? Optional.empty() : Optional.of(now.minus(due.oldest())));
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
}
