package dev.vote.payment.figures;

import dev.vote.domain.staff.ContestScope;
import dev.vote.domain.staff.CurrentStaff;
import dev.vote.domain.staff.Permission;
import dev.vote.domain.staff.Requires;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What somebody wants to know before anything else, over all contests that are theirs to look at. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class Overview {

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    @Inject
    CurrentStaff staff;

    @Inject
    Clock clock;

    /** What came in since then, by contest; contests without anything are absent. */
    @Requires(Permission.DASHBOARD_VIEW)
    public Map<Long, Amounts> since(Instant from) {
        return byContest(em.createNativeQuery("""
                        SELECT contest_id, sum(votes), sum(amount_minor), sum(payments) FROM ledger_by_minute
                        WHERE minute >= ?1 GROUP BY contest_id""").setParameter(1, Timestamp.from(from)));
    }

    /** What came in from the first vote on, by contest; contests without anything are absent. */
    @Requires(Permission.DASHBOARD_VIEW)
    public Map<Long, Amounts> all() {
        return byContest(em.createNativeQuery("""
                        SELECT contest_id, sum(votes), sum(amount_minor), sum(payments) FROM ledger_shares
                        GROUP BY contest_id"""));
    }

    private Map<Long, Amounts> byContest(Query query) {
        ContestScope scope = staff.contests(Permission.DASHBOARD_VIEW);
        return Sums.rows(query).stream()
                .filter(row -> scope.includes(Sums.number(row[0])))
                .collect(Collectors.toMap(row -> Sums.number(row[0]), Sums::amounts));
    }

    /** Payments for which money was taken and a person must decide. */
    @Requires(Permission.REVIEW_VIEW)
    public long inReview() {
        return Sums.number(em.createNativeQuery("SELECT count(*) FROM payment WHERE status = 'REVIEW'")
                .getSingleResult());
    }

    @Requires(Permission.GATEWAY_VIEW)
    public GatewayHealth gateway() {
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
