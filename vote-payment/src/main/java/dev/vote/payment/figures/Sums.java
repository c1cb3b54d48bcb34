package dev.vote.payment.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads the sums of the ledger, together with what isn't in them yet. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
class Sums {

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    /** By quarters of an hour, which every zone's hours are made of. @param from inclusive */
    Map<Instant, Amounts> byQuarter(long contestId, Instant from) {
        return rows(em.createNativeQuery("""
                                SELECT date_bin('15 minutes', minute, 'epoch'), sum(votes), sum(amount_minor), sum(payments)
                                FROM ledger_by_minute WHERE contest_id = ?1 AND minute >= ?2 GROUP BY 1""").setParameter(1, contestId).setParameter(2, Timestamp.from(from))).stream()
                .collect(Collectors.toMap(row -> ((Timestamp) row[0]).toInstant(), Sums::amounts));
    }

    /** @param from inclusive @param until exclusive; both the beginning of a minute */
    Amounts between(long contestId, Instant from, Instant until) {
        Query query = em.createNativeQuery("""
                        SELECT 0, coalesce(sum(votes), 0), coalesce(sum(amount_minor), 0), coalesce(sum(payments), 0)
                        FROM ledger_by_minute WHERE contest_id = ?1 AND minute >= ?2 AND minute < ?3""")
                .setParameter(1, contestId)
                .setParameter(2, Timestamp.from(from))
                .setParameter(3, Timestamp.from(until));
        return amounts((Object[]) query.getSingleResult());
    }

    /** Most votes first. */
    List<Share> byContestant(long contestId) {
        return shares(em.createNativeQuery("""
                        SELECT c.name, s.votes, s.amount_minor, s.payments
                        FROM (SELECT contestant_id, sum(votes) AS votes, sum(amount_minor) AS amount_minor,
                                     sum(payments) AS payments
                              FROM ledger_shares WHERE contest_id = ?1 GROUP BY contestant_id) s
                        JOIN contestant c ON c.id = s.contestant_id ORDER BY s.votes DESC, c.name""").setParameter(1, contestId));
    }

    /** Most votes first. */
    List<Share> byChannel(long contestId) {
        return shares(em.createNativeQuery("""
                        SELECT channel, sum(votes), sum(amount_minor), sum(payments) FROM ledger_shares
                        WHERE contest_id = ?1 GROUP BY channel ORDER BY 2 DESC, 1""").setParameter(1, contestId));
    }

    private static List<Share> shares(Query query) {
        return rows(query).stream()
                .map(row -> new Share((String) row[0], amounts(row)))
                .toList();
    }

    static List<Object[]> rows(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> (Object[]) row).toList();
    }

    /** From the second to the fourth column. */
    static Amounts amounts(Object[] row) {
        return new Amounts(number(row[1]), number(row[2]), number(row[3]));
    }

    static long number(Object value) {
        return ((Number) value).longValue();
    }
}
