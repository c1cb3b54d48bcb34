package dev.vote.sandbox.past;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/**
 * Payments that were settled before something begins, with their ledger entries, their figures and the webhooks that reported them. Nobody but
 * a database's administrator could write them: the ledger's own triggers are off while it is done.
 */
public final class SettledRows {

    private static final String EMPTY = """
            SET LOCAL session_replication_role = replica;
            TRUNCATE payment, ledger_entry, seal, sealed_entry, gateway_event, checkout_key, ledger_fresh, ledger_minute, ledger_share,
                checkout_fresh, checkout_quarter CASCADE;
            UPDATE tally SET votes = 0""";

    private static final String PAYMENTS = """
            INSERT INTO payment (id, reference, gateway, contest_id, contestant_id, votes, amount_minor, currency, email,
                                 status, channel, authorization_url, created_at, paid_at, credited_at)
                SELECT %1$s, %2$s, 'paystack', c.contest_id, c.id, %3$d,
                       %4$d, 'NGN', 'voter@example.com', 'CREDITED', 'card', 'https://checkout.example/', a.at, a.at, a.at
                FROM generate_series(1, %5$d) n
                CROSS JOIN LATERAL (SELECT timestamptz '%6$s' - n * interval '%7$d milliseconds' AS at) a
                JOIN (SELECT id, contest_id, row_number() OVER (ORDER BY id) - 1 AS row FROM contestant) c
                    ON c.row = n %% (SELECT count(*) FROM contestant)""";

    private static final String BOOKS = """
            INSERT INTO ledger_entry (id, payment_id, contest_id, contestant_id, kind, votes, created_at)
                SELECT id, id, contest_id, contestant_id, 'CREDIT', votes, credited_at FROM payment WHERE credited_at IS NOT NULL;
            INSERT INTO ledger_entry (id, payment_id, contest_id, contestant_id, kind, votes, created_at)
                SELECT (SELECT max(id) FROM ledger_entry) + row_number() OVER (ORDER BY id), id, contest_id, contestant_id,
                       'REVERSAL', -votes, credited_at
                FROM payment WHERE credited_at IS NOT NULL AND status = 'REVERSED';
            UPDATE tally t SET votes = s.votes FROM
                (SELECT contestant_id, sum(votes) AS votes FROM ledger_entry GROUP BY contestant_id) s
                WHERE s.contestant_id = t.contestant_id;
            INSERT INTO ledger_share (contest_id, contestant_id, channel, votes, amount_minor, payments)
                SELECT e.contest_id, e.contestant_id, coalesce(p.channel, ''), sum(e.votes), sum(sign(e.votes) * p.amount_minor),
                       sum(sign(e.votes))
                FROM ledger_entry e JOIN payment p ON p.id = e.payment_id GROUP BY 1, 2, 3;
            INSERT INTO checkout_quarter (contest_id, quarter, stage, sent, reason, payments, amount_minor)
                SELECT contest_id, date_bin('15 minutes', created_at, 'epoch'), checkout_stage(status, replaced_by),
                       authorization_url IS NOT NULL, checkout_reason(status, review_reason, gateway_message), count(*), sum(amount_minor)
                FROM payment GROUP BY 1, 2, 3, 4, 5;
            INSERT INTO gateway_event (gateway, source, event, reference, body, digest, outcome, received_at,
                                       last_received_at)
                SELECT 'paystack', 'WEBHOOK', 'charge.success', reference, body, encode(sha256(body), 'hex'), 'CREDITED',
                       paid_at, paid_at
                FROM payment, LATERAL (SELECT convert_to(reference || repeat('x', 1400), 'UTF8') AS body) b
                WHERE credited_at IS NOT NULL""";

    private static final String SEQUENCES = """
            SELECT setval('payment_seq', (SELECT max(id) FROM payment)), setval('ledger_entry_seq', (SELECT max(id) FROM ledger_entry))""";

    private final DataSource administrator;

    public SettledRows(DataSource administrator) {
        this.administrator = administrator;
    }

    /**
     * Takes away what is there, and leaves these, spread over all contestants. Their ids are negative, so that they can't meet those that Vote
     * takes from its sequences, and nobody seals them.
     */
    public void replaceAll(PastPayments payments) throws SQLException {
        execute(EMPTY, fill(payments, "-n"), BOOKS);
    }

    /**
     * The same as Vote would have written them: the ids are from its sequences, and all entries wait for their seal.
     *
     * @param amendments statements that change the payments, before the books are made from them. A payment's id is {@link #id}
     */
    public void replaceAll(PastPayments payments, List<String> amendments) throws SQLException {
        execute(EMPTY, fill(payments, payments.count() + 1 + " - n"), String.join(";", amendments), BOOKS, SEQUENCES);
    }

    /** Of the payment with that number; the newest has the largest. */
    public static long id(PastPayments payments, long number) {
        return payments.count() + 1 - number;
    }

    private static String fill(PastPayments payments, String id) {
        return PAYMENTS.formatted(
                id,
                PastPayments.referenceSql(),
                payments.votes(),
                payments.amountMinor(),
                payments.count(),
                payments.newest(),
                payments.apart().toMillis());
    }

    private void execute(String... scripts) throws SQLException {
        try (Connection connection = administrator.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String script : scripts) {
                statement.execute(script);
            }
            connection.commit();
        }
    }
}
