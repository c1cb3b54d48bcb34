package dev.vote.payment.certification;

import dev.vote.domain.certification.Check;
import dev.vote.domain.certification.Drain;
import dev.vote.domain.certification.OpenMatters;
import dev.vote.domain.certification.Readiness;
import dev.vote.domain.certification.ResultsState;
import dev.vote.domain.contest.Contest;
import dev.vote.domain.contest.ContestState;
import dev.vote.payment.refund.OutsideRefunds;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * What is to be known before a contest's result is certified.
 *
 * @param compared with the gateway's list, by a run that looked at payments from before the close up to it and had an answer about each
 * @param audited since the close, and nothing of the contest was different
 */
record Facts(OpenMatters open, long unsealed, boolean compared, boolean audited) {

    private static final String SELECT = """
            SELECT coalesce(q.awaited, 0),
                coalesce(q.reviews, 0) + (SELECT count(*) FROM partial_refund f JOIN payment p ON p.id = f.payment_id
                                          WHERE f.state = 'OPEN' AND p.contest_id = c.id AND p.status <> 'REVIEW')
                    + (SELECT count(*) FROM outside_refund f JOIN payment p ON p.id = f.payment_id
                       WHERE %s AND p.contest_id = c.id AND p.status <> 'REVIEW')
                    + (SELECT count(*) FROM review_decision d JOIN payment p ON p.id = d.payment_id
                       WHERE d.state = 'PROPOSED' AND d.kind = 'REVERSE' AND p.contest_id = c.id AND p.status = 'CREDITED'),
                (SELECT count(*) FROM refund r JOIN payment p ON p.id = r.payment_id WHERE r.ended_at IS NULL AND p.contest_id = c.id),
                (SELECT count(*) FROM dispute d JOIN payment p ON p.id = d.payment_id
                 WHERE d.next_step_at IS NOT NULL AND p.contest_id = c.id),
                (SELECT count(*) FROM reconciliation_difference d LEFT JOIN payment p ON p.id = d.payment_id
                 WHERE d.state = 'OPEN' AND (p.contest_id = c.id OR d.payment_id IS NULL AND d.gateway = ?)),
                (SELECT count(*) FROM ledger_entry e WHERE e.contest_id = c.id AND e.id > (SELECT watermark FROM sealing)
                 AND NOT EXISTS (SELECT 1 FROM sealed_entry n WHERE n.entry_id = e.id)),
                EXISTS (SELECT 1 FROM reconciliation_run r WHERE r.gateway = ? AND r.phase = 'DONE' AND r.trouble = '' AND r.unanswered = 0 AND r.from_at < ? AND r.to_at >= ?),
                coalesce(a.began_at >= ? AND a.told = a.differences AND a.here = 0, false)
            FROM contest c
            LEFT JOIN (SELECT sum(payments) FILTER (WHERE stage = 'OPEN') AS awaited, sum(payments) FILTER (WHERE stage = 'REVIEW') AS reviews
                       FROM checkout_by_quarter WHERE contest_id = ?) q ON true
            LEFT JOIN LATERAL (SELECT l.began_at, l.differences, count(d.audit_id) AS told,
                                      count(*) FILTER (WHERE d.contest_id = c.id) AS here
                               FROM (SELECT * FROM ledger_audit ORDER BY id DESC LIMIT 1) l
                               LEFT JOIN ledger_difference d ON d.audit_id = l.id GROUP BY 1, 2) a ON true
            WHERE c.id = ?""".formatted(OutsideRefunds.WAITS);

    /**
     * @param gateway the one whose list is compared. What is only in its list has no contest, so it is open for each of them.
     */
    static Facts of(Connection connection, Contest contest, String gateway) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SELECT)) {
            Timestamp close = Timestamp.from(contest.getWindow().closesAt());
            statement.setString(1, gateway);
            statement.setString(2, gateway);
            statement.setTimestamp(3, close);
            statement.setTimestamp(4, close);
            statement.setTimestamp(5, close);
            statement.setLong(6, contest.getId());
            statement.setLong(7, contest.getId());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Facts(
                        new OpenMatters(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)),
                        row.getLong(6),
                        row.getBoolean(7),
                        row.getBoolean(8));
            }
        }
    }

    Readiness readiness(Contest contest, Drain drain, Instant now) {
        Set<Check> missing = EnumSet.noneOf(Check.class);
        boolean over = contest.getState() != ContestState.DRAFT
                && contest.isOver(now)
                && !now.isBefore(contest.getWindow().closesAt());
        ResultsState state = drain.state(over, now, open.awaited());
        require(over, Check.CLOSED, missing);
        require(state == ResultsState.COMPLETE && !drain.mayBegin(now), Check.DRAINED, missing);
        require(unsealed == 0, Check.SEALED, missing);
        require(audited, Check.AUDITED, missing);
        require(open.awaited() == 0, Check.SETTLED, missing);
        require(open.reviews() == 0, Check.REVIEWED, missing);
        require(open.refunds() == 0, Check.REFUNDED, missing);
        require(open.disputes() == 0, Check.UNDISPUTED, missing);
        require(compared && open.differences() == 0, Check.COMPARED, missing);
        return new Readiness(missing, open, unsealed);
    }

    private static void require(boolean holds, Check check, Set<Check> missing) {
        if (!holds) {
            missing.add(check);
        }
    }
}
