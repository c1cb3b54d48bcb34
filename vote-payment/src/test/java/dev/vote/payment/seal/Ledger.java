package dev.vote.payment.seal;

import dev.vote.domain.payment.Reference;
import dev.vote.payment.container.PlainVote;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Enters credits as settlement does, for a contestant C0, C1 … of one contest. */
public final class Ledger {

    private static final String CREDIT = """
            WITH paid AS (
                INSERT INTO payment (id, reference, gateway, contest_id, contestant_id, votes, amount_minor, currency,
                                     email, status, created_at, paid_at, credited_at)
                SELECT nextval('payment_seq'), ?, 'paystack', contest_id, id, ?, 5000, 'NGN', 'a@example.com', 'CREDITED',
                       now(), now(), now()
                FROM contestant WHERE code = ? RETURNING *),
            counted AS (UPDATE tally t SET votes = t.votes + p.votes FROM paid p WHERE t.contestant_id = p.contestant_id)
            INSERT INTO ledger_entry (id, payment_id, contest_id, contestant_id, kind, votes, created_at)
            SELECT nextval('ledger_entry_seq'), id, contest_id, contestant_id, 'CREDIT', votes, credited_at FROM paid
            RETURNING id""";

    private final DataSource database;

    public Ledger(DataSource database) throws SQLException {
        this.database = database;
        update("""
                INSERT INTO contest (slug, title, currency, price_minor, opens_at, closes_at, time_zone, state)
                VALUES ('sealed', 'Sealed', 'NGN', 5000, now() - interval '1 day', now() + interval '1 day', 'UTC', 'OPEN')""");
        update(
                "INSERT INTO contestant (contest_id, code, name) SELECT t.id, 'C' || n, 'C' FROM contest t, generate_series(0, 2) n");
        update("INSERT INTO tally (contestant_id, contest_id) SELECT id, contest_id FROM contestant");
    }

    /** Whose transaction is the caller's. */
    Connection open() throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    public long enter(int contestant, long votes) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return enter(connection, contestant, votes);
        }
    }

    /** @return the entry's id */
    long enter(Connection connection, int contestant, long votes) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CREDIT)) {
            statement.setString(1, Reference.random().value());
            statement.setLong(2, votes);
            statement.setString(3, "C" + contestant);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    public void update(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    public long number(String sql) throws SQLException {
        return Long.parseLong(texts(sql).get(0));
    }

    public List<String> texts(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (row.next()) {
                texts.add(row.getString(1));
            }
            return texts;
        }
    }

    /** Has it audited. */
    public List<String> differences(PlainVote vote) throws SQLException {
        update("UPDATE sealing SET audit_due_at = '2020-01-01'");
        long before = number("SELECT count(*) FROM ledger_audit");
        vote.beans().get(Auditor.class).auditIfDue();
        if (number("SELECT count(*) FROM ledger_audit") != before + 1) {
            throw new AssertionError("no audit was kept");
        }
        return texts("""
                SELECT kind || ' ' || subject || ' ' || expected || ' ' || found FROM ledger_difference
                WHERE audit_id = (SELECT max(id) FROM ledger_audit) ORDER BY 1""");
    }
}
