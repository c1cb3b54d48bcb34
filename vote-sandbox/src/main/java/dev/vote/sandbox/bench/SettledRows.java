package dev.vote.sandbox.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Payments that were settled before a part begins, with their ledger entries and the webhooks that reported them. Nobody but a
 * database's administrator could write them: the ledger's own triggers are off while it is done.
 */
final class SettledRows {

    private static final String EMPTY = """
            SET LOCAL session_replication_role = replica;
            TRUNCATE payment, ledger_entry, seal, sealed_entry, gateway_event, checkout_key, ledger_fresh, ledger_minute, ledger_share,
                checkout_fresh, checkout_quarter CASCADE;
            UPDATE tally SET votes = 0""";

    /** Their ids are negative, so that they can't meet those that Vote takes from its sequences. */
    private static final String FILL = """
            INSERT INTO payment (id, reference, gateway, contest_id, contestant_id, votes, amount_minor, currency, email,
                                 status, channel, authorization_url, created_at, paid_at, credited_at)
                SELECT -n, upper(substr(encode(sha256(int8send(n)), 'hex'), 1, 26)), 'paystack', c.contest_id, c.id, %1$d,
                       %2$d, 'NGN', 'voter@example.com', 'CREDITED', 'card', 'https://checkout.example/',
                       now() - n * interval '50 milliseconds', now() - n * interval '50 milliseconds',
                       now() - n * interval '50 milliseconds'
                FROM generate_series(1, %3$d) n
                JOIN (SELECT id, contest_id, row_number() OVER (ORDER BY id) - 1 AS row FROM contestant) c
                    ON c.row = n %% (SELECT count(*) FROM contestant);
            INSERT INTO ledger_entry (id, payment_id, contest_id, contestant_id, kind, votes, created_at)
                SELECT id, id, contest_id, contestant_id, 'CREDIT', votes, credited_at FROM payment;
            UPDATE tally t SET votes = s.votes FROM
                (SELECT contestant_id, sum(votes) AS votes FROM ledger_entry GROUP BY contestant_id) s
                WHERE s.contestant_id = t.contestant_id;
            INSERT INTO gateway_event (gateway, source, event, reference, body, digest, outcome, received_at,
                                       last_received_at)
                SELECT 'paystack', 'WEBHOOK', 'charge.success', reference, body, encode(sha256(body), 'hex'), 'CREDITED',
                       paid_at, paid_at
                FROM payment, LATERAL (SELECT convert_to(reference || repeat('x', 1400), 'UTF8') AS body) b""";

    private final DataSource administrator;

    SettledRows(DataSource administrator) {
        this.administrator = administrator;
    }

    /** Takes away what is there, and leaves so many. */
    void replaceAll(int settled) throws SQLException {
        try (Connection connection = administrator.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(EMPTY);
            statement.execute(FILL.formatted(BenchRows.VOTES, BenchRows.AMOUNT_MINOR, settled));
            connection.commit();
        }
    }
}
