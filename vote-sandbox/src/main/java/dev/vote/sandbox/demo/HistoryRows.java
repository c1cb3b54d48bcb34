package dev.vote.sandbox.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.List;

/**
 * Writes credited payments: for each its row and its one ledger entry, and the sums into the tallies. Refuses to end
 * with a tally that isn't the sum of its entries.
 */
final class HistoryRows {

    /** Not the name of a gateway that can be asked: nobody there knows these payments. */
    private static final String GATEWAY = "demo";

    private static final String PAYMENT = """
            INSERT INTO payment (id, reference, gateway, contest_id, contestant_id, package_id, votes, amount_minor,
                                 currency, email, status, created_at, paid_at, credited_at)
            SELECT ?, ?, '%s', c.contest_id, c.id, p.id, ?, ?, ?, ?, 'CREDITED', ?, ?, ?
            FROM contestant c LEFT JOIN vote_package p ON ? AND p.contest_id = c.contest_id AND p.votes = ?
            WHERE c.contest_id = ? AND c.code = ?
            """.formatted(GATEWAY);

    private static final String ENTRY = """
            INSERT INTO ledger_entry (id, payment_id, contest_id, contestant_id, kind, votes, created_at)
            SELECT ?, id, contest_id, contestant_id, 'CREDIT', votes, credited_at FROM payment WHERE id = ?
            """;

    private static final String TALLIES = """
            UPDATE tally t SET votes = t.votes + e.votes
            FROM (SELECT contestant_id, sum(votes) AS votes FROM ledger_entry WHERE contest_id = ?
                  GROUP BY contestant_id) e
            WHERE e.contestant_id = t.contestant_id
            """;

    private static final String WRONG_TALLIES = """
            SELECT count(*) FROM tally t
            WHERE t.contest_id = ? AND t.votes <>
                (SELECT coalesce(sum(e.votes), 0) FROM ledger_entry e WHERE e.contestant_id = t.contestant_id)
            """;

    private final Connection connection;
    private final long contestId;

    HistoryRows(Connection connection, long contestId) {
        this.connection = connection;
        this.contestId = contestId;
    }

    void insert(List<DemoPayment> history, String currency) throws SQLException {
        var paymentIds = new PooledIds(connection, "payment_seq");
        var entryIds = new PooledIds(connection, "ledger_entry_seq");
        try (PreparedStatement payment = connection.prepareStatement(PAYMENT);
                PreparedStatement entry = connection.prepareStatement(ENTRY)) {
            for (DemoPayment each : history) {
                long id = paymentIds.next();
                set(payment, id, each, currency);
                payment.addBatch();
                entry.setLong(1, entryIds.next());
                entry.setLong(2, id);
                entry.addBatch();
            }
            requireOneRowEach(payment.executeBatch());
            requireOneRowEach(entry.executeBatch());
        }
        addUp();
    }

    private void set(PreparedStatement payment, long id, DemoPayment each, String currency) throws SQLException {
        payment.setLong(1, id);
        payment.setString(2, each.reference());
        payment.setLong(3, each.votes());
        payment.setLong(4, each.amountMinor());
        payment.setString(5, currency);
        payment.setString(6, each.email());
        payment.setTimestamp(7, Timestamp.from(each.createdAt()));
        payment.setTimestamp(8, Timestamp.from(each.paidAt()));
        payment.setTimestamp(9, Timestamp.from(each.creditedAt()));
        payment.setBoolean(10, each.bundle());
        payment.setLong(11, each.votes());
        payment.setLong(12, contestId);
        payment.setString(13, each.contestantCode());
    }

    private void addUp() throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(TALLIES)) {
            update.setLong(1, contestId);
            update.executeUpdate();
        }
        try (PreparedStatement audit = connection.prepareStatement(WRONG_TALLIES)) {
            audit.setLong(1, contestId);
            try (ResultSet row = audit.executeQuery()) {
                row.next();
                if (row.getLong(1) != 0) {
                    throw new IllegalStateException("the demo history doesn't add up");
                }
            }
        }
    }

    private static void requireOneRowEach(int[] counts) {
        for (int count : counts) {
            if (count != 1 && count != Statement.SUCCESS_NO_INFO) {
                throw new IllegalStateException("a demo payment wrote " + count + " rows");
            }
        }
    }
}
