package dev.vote.sandbox.demo;

import dev.vote.sandbox.audit.BooksAudit;
import dev.vote.sandbox.audit.Finding;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Writes payments: for each its row, for the credited ones their one ledger entry, what the gateway is to have said, and
 * the sums into the tallies. Refuses to end with
 * books that don't agree.
 */
final class HistoryRows {

    private static final String PAYMENT = """
            INSERT INTO payment (id, reference, gateway, contest_id, contestant_id, package_id, votes, amount_minor,
                                 currency, email, status, channel, gateway_message, review_reason, authorization_url,
                                 created_at, paid_at, credited_at)
            SELECT ?, ?, ?, c.contest_id, c.id, p.id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
            FROM contestant c LEFT JOIN vote_package p ON ? AND p.contest_id = c.contest_id AND p.votes = ?
            WHERE c.contest_id = ? AND c.code = ?
            """;

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
                if (each.fate().isCredited()) {
                    entry.setLong(1, entryIds.next());
                    entry.setLong(2, id);
                    entry.addBatch();
                }
            }
            requireOneRowEach(payment.executeBatch());
            requireOneRowEach(entry.executeBatch());
        }
        new EvidenceRows(connection).insert(history, currency);
        addUp();
    }

    private void set(PreparedStatement payment, long id, DemoPayment each, String currency) throws SQLException {
        DemoFate fate = each.fate();
        payment.setLong(1, id);
        payment.setString(2, each.reference());
        payment.setString(3, EvidenceRows.gateway(each));
        payment.setLong(4, each.votes());
        payment.setLong(5, each.amountMinor());
        payment.setString(6, currency);
        payment.setString(7, each.email());
        payment.setString(8, fate.status());
        setText(payment, 9, fate.channel());
        setText(payment, 10, fate.message());
        setText(payment, 11, fate.reviewReason());
        setText(
                payment,
                12,
                Optional.of("https://checkout.example/" + each.reference()).filter(url -> fate.sent()));
        payment.setTimestamp(13, Timestamp.from(each.createdAt()));
        setMoment(payment, 14, fate.paidAt());
        setMoment(payment, 15, fate.creditedAt());
        payment.setBoolean(16, each.bundle());
        payment.setLong(17, each.votes());
        payment.setLong(18, contestId);
        payment.setString(19, each.contestantCode());
    }

    private static void setText(PreparedStatement statement, int index, Optional<String> text) throws SQLException {
        statement.setString(index, text.orElse(null));
    }

    private static void setMoment(PreparedStatement statement, int index, Optional<Instant> moment)
            throws SQLException {
        if (moment.isPresent()) {
            statement.setTimestamp(index, Timestamp.from(moment.get()));
        } else {
            statement.setNull(index, Types.TIMESTAMP_WITH_TIMEZONE);
        }
    }

    private void addUp() throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(TALLIES)) {
            update.setLong(1, contestId);
            update.executeUpdate();
        }
        List<Finding> findings = BooksAudit.findings(connection);
        if (!findings.isEmpty()) {
            throw new IllegalStateException("the demo history doesn't add up: " + findings);
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
