package dev.vote.sandbox.bench;

import dev.vote.sandbox.audit.BooksAudit;
import dev.vote.sandbox.audit.Finding;
import dev.vote.sandbox.database.EmbeddedDatabase;
import dev.vote.sandbox.past.PastPayments;
import dev.vote.sandbox.past.SettledRows;
import dev.vote.sandbox.process.SandboxFailure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The benchmark's contest, the payments that wait in it, and the audit of what became of them. */
final class BenchRows {

    static final String SLUG = "bench";
    static final int CONTESTANTS = 1_000;
    static final int VOTES = 3;
    static final long AMOUNT_MINOR = 15_000;
    private static final Duration APART = Duration.ofMillis(50);

    private static final String CONTEST = """
            INSERT INTO contest (slug, title, currency, price_minor, opens_at, closes_at, time_zone, state)
            VALUES ('%s', 'The final', 'NGN', 5000, now() - interval '1 day', now() + interval '30 days',
                    'Africa/Lagos', 'OPEN') RETURNING id""".formatted(SLUG);
    private static final String CONTESTANTS_OF = """
            WITH added AS (
                INSERT INTO contestant (contest_id, code, name, position)
                SELECT %d, 'C' || n, 'Contestant ' || n, n FROM generate_series(1, %d) n RETURNING id, contest_id)
            INSERT INTO tally (contestant_id, contest_id) SELECT id, contest_id FROM added""";

    /** Fifty ids belong to each value of the sequence, as JPA uses it. */
    private static final String PAYMENTS = """
            WITH pool AS (SELECT nextval('payment_seq') AS last FROM generate_series(1, (? + 49) / 50)),
                 ids AS (SELECT last - 49 + n AS id, row_number() OVER () AS row
                         FROM pool, generate_series(0, 49) n LIMIT ?),
                 chosen AS (SELECT id, row_number() OVER (ORDER BY id) - 1 AS row FROM contestant
                            WHERE contest_id = ? ORDER BY id LIMIT ?)
            INSERT INTO payment (id, reference, gateway, contest_id, contestant_id, votes, amount_minor, currency, email,
                                 status, authorization_url, created_at)
            SELECT ids.id, upper(substr(encode(sha256(?::bytea || int8send(ids.id)), 'hex'), 1, 26)), 'paystack',
                   ?, chosen.id, ?, ?, 'NGN', 'voter@example.com', 'OPEN', 'https://checkout.example/', now()
            FROM ids JOIN chosen ON chosen.row = ids.row % (SELECT count(*) FROM chosen)
            RETURNING reference""";

    private static final String NOT_CREDITED = "SELECT count(*) FROM payment WHERE status <> 'CREDITED'";

    private final DataSource database;
    private final SettledRows settled;
    private final long contest;

    private BenchRows(DataSource database, SettledRows settled, long contest) {
        this.database = database;
        this.settled = settled;
        this.contest = contest;
    }

    /** Makes the contest in an empty schema. */
    static BenchRows create(EmbeddedDatabase database) throws SQLException {
        DataSource ours = database.dataSource();
        try (Connection connection = ours.getConnection();
                Statement statement = connection.createStatement()) {
            long contest = number(statement, CONTEST);
            statement.execute(CONTESTANTS_OF.formatted(contest, CONTESTANTS));
            return new BenchRows(ours, new SettledRows(database.administrator()), contest);
        }
    }

    /** Leaves no payments but so many that were settled before. */
    void startWith(int settledBefore) throws SQLException {
        settled.replaceAll(new PastPayments(settledBefore, Instant.now(), APART, VOTES, AMOUNT_MINOR));
    }

    /**
     * Payments that voters were sent to the gateway for.
     *
     * @param contestants over how many they are spread evenly
     * @return their references, as the database had them
     */
    List<String> payments(int count, int contestants) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(PAYMENTS)) {
            insert.setInt(1, count);
            insert.setInt(2, count);
            insert.setLong(3, contest);
            insert.setInt(4, contestants);
            insert.setString(5, Long.toString(System.nanoTime()));
            insert.setLong(6, contest);
            insert.setInt(7, VOTES);
            insert.setLong(8, AMOUNT_MINOR);
            List<String> references = new ArrayList<>(count);
            try (ResultSet rows = insert.executeQuery()) {
                while (rows.next()) {
                    references.add(rows.getString(1));
                }
            }
            return references;
        }
    }

    /** @throws SandboxFailure unless everything that was paid is credited, once, and the books agree */
    void audit() throws SQLException {
        List<Finding> findings = BooksAudit.findings(database);
        if (!findings.isEmpty()) {
            throw new SandboxFailure("The audit found " + findings);
        }
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            long lost = number(statement, NOT_CREDITED);
            if (lost != 0) {
                throw new SandboxFailure("The audit found " + lost + " payments that were paid and aren't credited");
            }
        }
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
