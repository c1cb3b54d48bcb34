package dev.vote.payment.lease;

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

/**
 * Deals out what is due among the servers. Who takes a row moves its time on by a lease, in a transaction of the caller's that is over before
 * anything is done: if that server dies, the row is due again, on any server.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Leases {

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    @Inject
    Clock clock;

    /**
     * Where rows are dealt out from: words of ours, which become a statement's text.
     *
     * @param table with a column {@code id}
     * @param due its column that says when; null for never
     * @param key the column that is handed out
     */
    public record Rows(String table, String due, String key) {

        /** With the names that most have. */
        public static Rows of(String table) {
            return new Rows(table, "next_step_at", "id");
        }

        /** What is taken is chosen once, whatever the plan: no more than asked for. */
        private String sql() {
            return """
                    WITH taken AS MATERIALIZED
                        (SELECT id FROM %1$s WHERE %2$s <= ?2 ORDER BY %2$s, id LIMIT ?3 FOR UPDATE SKIP LOCKED)
                    UPDATE %1$s SET %2$s = ?1 FROM taken WHERE %1$s.id = taken.id RETURNING %1$s.%3$s""".formatted(table, due, key);
        }
    }

    /** Takes the most overdue ones that no other server is taking. @return their keys */
    public List<Object> take(Rows rows, Duration lease, int most) {
        Instant now = clock.instant();
        List<?> keys = em.createNativeQuery(rows.sql())
                .setParameter(1, Timestamp.from(now.plus(lease)))
                .setParameter(2, Timestamp.from(now))
                .setParameter(3, most)
                .getResultList();
        return List.copyOf(keys);
    }

    /** Takes one, so that the lease is longer than what is done meanwhile. @return its id */
    public Optional<Long> takeOne(Rows rows, Duration lease) {
        return take(rows, lease, 1).stream()
                .map(id -> ((Number) id).longValue())
                .findFirst();
    }
}
