package dev.vote.sandbox.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Holds payments, ledger and tallies against each other, by SQL alone: whatever was done before, it finds nothing. */
public final class BooksAudit {

    /** By rule: the rows that break it, each as one text. */
    private static final Map<String, String> RULES = new LinkedHashMap<>();

    static {
        RULES.put("every tally is the sum of its ledger entries", """
                SELECT 'contestant ' || coalesce(t.contestant_id, e.contestant_id) || ': tally '
                       || coalesce(t.votes::text, 'missing') || ', ledger ' || coalesce(e.votes, 0)
                FROM tally t
                FULL JOIN (SELECT contestant_id, sum(votes) AS votes FROM ledger_entry GROUP BY contestant_id) e
                    ON e.contestant_id = t.contestant_id
                WHERE t.votes IS DISTINCT FROM coalesce(e.votes, 0)""");
        RULES.put("every credited payment has exactly one credit in the ledger", """
                SELECT 'payment ' || p.id || ': ' || coalesce(e.credits, 0) || ' credits'
                FROM payment p
                LEFT JOIN (SELECT payment_id, count(*) AS credits FROM ledger_entry WHERE kind = 'CREDIT'
                           GROUP BY payment_id) e ON e.payment_id = p.id
                WHERE p.status = 'CREDITED' AND coalesce(e.credits, 0) <> 1""");
        RULES.put("what is reversed has one credit and one reversal in the ledger, or neither", """
                SELECT 'payment ' || p.id || ': ' || p.status || ' with ' || coalesce(e.credits, 0) || ' credits and '
                       || coalesce(e.reversals, 0) || ' reversals'
                FROM payment p
                LEFT JOIN (SELECT payment_id, count(*) FILTER (WHERE kind = 'CREDIT') AS credits,
                                  count(*) FILTER (WHERE kind = 'REVERSAL') AS reversals
                           FROM ledger_entry GROUP BY payment_id) e ON e.payment_id = p.id
                WHERE coalesce(e.reversals, 0) <> CASE WHEN p.status = 'REVERSED' AND p.credited_at IS NOT NULL THEN 1 ELSE 0 END
                   OR p.status = 'REVERSED' AND coalesce(e.credits, 0) <> coalesce(e.reversals, 0)""");
        RULES.put("every ledger entry belongs to a payment that is credited or reversed", """
                SELECT 'payment ' || p.id || ': ' || p.status || ' with a ' || e.kind
                FROM ledger_entry e JOIN payment p ON p.id = e.payment_id
                WHERE p.status NOT IN ('CREDITED', 'REVERSED')""");
        RULES.put("every ledger entry has the votes, the contestant and the contest of its payment", """
                SELECT 'payment ' || p.id || ': ' || p.votes || ' bought, ' || e.votes || ' entered'
                FROM ledger_entry e JOIN payment p ON p.id = e.payment_id
                WHERE abs(e.votes) <> p.votes OR e.contestant_id <> p.contestant_id OR e.contest_id <> p.contest_id""");
        RULES.put("money goes back by itself once", """
                SELECT 'payment ' || payment_id || ': ' || count(*) || ' refunds'
                FROM refund WHERE wanted_by IS NULL GROUP BY payment_id HAVING count(*) > 1""");
    }

    private static final int EXAMPLES = 5;

    private BooksAudit() {}

    /** @return what doesn't hold; empty if all does */
    public static List<Finding> findings(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return findings(connection);
        }
    }

    /** The same, as the connection's transaction sees the books. */
    public static List<Finding> findings(Connection connection) throws SQLException {
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<String, String> rule : RULES.entrySet()) {
            find(connection, rule.getKey(), rule.getValue()).ifPresent(findings::add);
        }
        return findings;
    }

    private static Optional<Finding> find(Connection connection, String rule, String sql) throws SQLException {
        String limited = "SELECT found, count(*) OVER () FROM (" + sql + ") f (found) LIMIT " + EXAMPLES;
        try (PreparedStatement query = connection.prepareStatement(limited);
                ResultSet row = query.executeQuery()) {
            long count = 0;
            List<String> examples = new ArrayList<>();
            while (row.next()) {
                examples.add(row.getString(1));
                count = row.getLong(2);
            }
            return count == 0 ? Optional.empty() : Optional.of(new Finding(rule, count, examples));
        }
    }
}
