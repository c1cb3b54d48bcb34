package dev.vote.payment.simulation;

import dev.vote.domain.payment.PaymentStatus;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One contest's books at one moment, read from outside.
 *
 * @param payments by reference, in the order in which they were made
 * @param tallies votes by the contestant's code
 */
record Snapshot(Map<String, PaymentRow> payments, SortedMap<String, Long> tallies) {

    private static final String PAYMENTS = """
            SELECT p.reference, p.status, c.code, p.votes, coalesce(p.review_reason, ''), p.next_check_at,
                   count(e.id), coalesce(sum(e.votes), 0), %s, %s,
                   coalesce((SELECT f.state || ' ' || f.parts FROM partial_refund f WHERE f.payment_id = p.id), ''),
                   EXISTS (SELECT FROM dispute d WHERE d.payment_id = p.id AND d.state NOT IN ('WON', 'LOST'))
            FROM payment p JOIN contestant c ON c.id = p.contestant_id LEFT JOIN ledger_entry e ON e.payment_id = p.id
            WHERE p.contest_id = ? GROUP BY p.id, c.code ORDER BY p.id""".formatted(RefundRow.SQL, DecisionRow.SQL);
    private static final String TALLIES = """
            SELECT c.code, t.votes FROM tally t JOIN contestant c ON c.id = t.contestant_id WHERE t.contest_id = ?""";

    static Snapshot empty() {
        return new Snapshot(Map.of(), new TreeMap<>());
    }

    static Snapshot of(Connection connection, long contest) {
        try {
            return new Snapshot(payments(connection, contest), tallies(connection, contest));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, PaymentRow> payments(Connection connection, long contest) throws SQLException {
        Map<String, PaymentRow> payments = new LinkedHashMap<>();
        try (PreparedStatement query = connection.prepareStatement(PAYMENTS)) {
            query.setLong(1, contest);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    payments.put(row.getString(1), payment(row));
                }
            }
        }
        return payments;
    }

    private static PaymentRow payment(ResultSet row) throws SQLException {
        return new PaymentRow(
                row.getString(1),
                PaymentStatus.valueOf(row.getString(2)),
                row.getString(3),
                row.getLong(4),
                row.getString(5),
                Optional.ofNullable(row.getTimestamp(6)).map(Timestamp::toInstant),
                row.getInt(7),
                row.getLong(8),
                RefundRow.all(row.getString(9)),
                DecisionRow.all(row.getString(10)),
                row.getString(11),
                row.getBoolean(12));
    }

    private static SortedMap<String, Long> tallies(Connection connection, long contest) throws SQLException {
        SortedMap<String, Long> tallies = new TreeMap<>();
        try (PreparedStatement query = connection.prepareStatement(TALLIES)) {
            query.setLong(1, contest);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    tallies.put(row.getString(1), row.getLong(2));
                }
            }
        }
        return tallies;
    }
}
