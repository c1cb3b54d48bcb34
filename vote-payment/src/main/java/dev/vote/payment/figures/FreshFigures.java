package dev.vote.payment.figures;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Adds fresh changes to the sums, each once: it is taken out of its table in the transaction that adds it. A change that
 * isn't committed yet isn't seen, so it waits for the next time, however late that is. Meanwhile nobody misses it, because
 * readers add sums and fresh changes themselves.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class FreshFigures {

    /** Taken out in one transaction. */
    private static final int BATCH = 20_000;

    private static final String TAKEN = """
            WITH taken AS (
                DELETE FROM %1$s WHERE ctid IN (SELECT ctid FROM %1$s LIMIT ?1) RETURNING *)""";

    private static final String LEDGER = TAKEN.formatted("ledger_fresh") + """
            , minutes AS (
                INSERT INTO ledger_minute AS s (contest_id, minute, votes, amount_minor, payments)
                SELECT contest_id, date_trunc('minute', at), sum(votes), sum(amount_minor), sum(payments)
                FROM taken GROUP BY 1, 2 ORDER BY 1, 2
                ON CONFLICT (contest_id, minute) DO UPDATE SET
                    votes = s.votes + excluded.votes, amount_minor = s.amount_minor + excluded.amount_minor,
                    payments = s.payments + excluded.payments),
            shares AS (
                INSERT INTO ledger_share AS s (contest_id, contestant_id, channel, votes, amount_minor, payments)
                SELECT contest_id, contestant_id, channel, sum(votes), sum(amount_minor), sum(payments)
                FROM taken GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
                ON CONFLICT (contest_id, contestant_id, channel) DO UPDATE SET
                    votes = s.votes + excluded.votes, amount_minor = s.amount_minor + excluded.amount_minor,
                    payments = s.payments + excluded.payments)
            SELECT count(*) FROM taken""";

    private static final String CHECKOUTS = TAKEN.formatted("checkout_fresh") + """
            , quarters AS (
                INSERT INTO checkout_quarter AS s (contest_id, quarter, stage, sent, reason, payments, amount_minor)
                SELECT contest_id, date_bin('15 minutes', at, 'epoch'), stage, sent, reason,
                       sum(payments), sum(amount_minor)
                FROM taken GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5
                ON CONFLICT (contest_id, quarter, stage, sent, reason) DO UPDATE SET
                    payments = s.payments + excluded.payments, amount_minor = s.amount_minor + excluded.amount_minor)
            SELECT count(*) FROM taken""";

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    /** @return whether there may be more: call again */
    public boolean addUp() {
        if (!isMyTurn()) {
            return false;
        }
        long entries = take(LEDGER);
        long checkouts = take(CHECKOUTS);
        return entries == BATCH || checkouts == BATCH;
    }

    /** Until the end of the transaction nobody else's: two at once would only wait for each other's rows. */
    private boolean isMyTurn() {
        return (Boolean) em.createNativeQuery("SELECT pg_try_advisory_xact_lock(hashtext('fresh figures'))")
                .getSingleResult();
    }

    private long take(String sql) {
        Object taken = em.createNativeQuery(sql).setParameter(1, BATCH).getSingleResult();
        return ((Number) taken).longValue();
    }
}
