package dev.vote.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vote.sandbox.database.SandboxDatabase;
import dev.vote.sandbox.gateway.Charge;
import dev.vote.sandbox.gateway.PaystackStandIn;
import dev.vote.sandbox.gateway.StandInSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Against the product's own schema, read as a file: the sandbox depends on none of its code. */
class DemoContestsIT {

    private static final Path MIGRATIONS = Path.of("../vote-domain/src/main/resources/db/migration");
    private static final PaystackStandIn GATEWAY = PaystackStandIn.start(StandInSettings.defaults());
    private static SandboxDatabase database;

    @BeforeAll
    static void startDatabaseWithTheSchema() throws IOException, SQLException {
        database = SandboxDatabase.temporary();
        try (Stream<Path> files = Files.list(MIGRATIONS);
                Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (Path file : files.sorted(Comparator.comparingInt(DemoContestsIT::version))
                    .toList()) {
                statement.execute(Files.readString(file));
            }
        }
        DemoContests.load(database.dataSource(), GATEWAY.charges());
    }

    private static int version(Path migration) {
        String name = migration.getFileName().toString();
        return Integer.parseInt(name.substring(1, name.indexOf("__")));
    }

    @AfterAll
    static void stop() {
        GATEWAY.close();
        database.close();
    }

    @Test
    void twoContestsAreOpenAndOneIsClosed() throws SQLException {
        assertThat(number("SELECT count(*) FROM contest WHERE state = 'OPEN' AND now() BETWEEN opens_at AND closes_at"))
                .isEqualTo(2);
        assertThat(number("SELECT count(*) FROM contest WHERE state = 'CLOSED' AND closes_at < now()"))
                .isEqualTo(1);
    }

    @Test
    void everyContestantHasAPortraitOfTheirOwn() throws SQLException {
        assertThat(number("SELECT count(*) FROM contestant")).isEqualTo(32);
        assertThat(number("SELECT count(DISTINCT photo_digest) FROM contestant"))
                .isEqualTo(32);
    }

    @Test
    void everyTallyIsTheSumOfItsLedgerEntriesAndOfItsCreditedPayments() throws SQLException {
        assertThat(number("SELECT count(*) FROM tally")).isEqualTo(32);
        assertThat(number("""
                                SELECT count(*) FROM tally t WHERE t.votes IS DISTINCT FROM
                                    (SELECT sum(votes) FROM ledger_entry e WHERE e.contestant_id = t.contestant_id)
                                OR t.votes IS DISTINCT FROM
                                    (SELECT sum(votes) FROM payment p WHERE p.contestant_id = t.contestant_id
                                     AND p.status = 'CREDITED')
                                """)).isZero();
        assertThat(number("SELECT count(*) FROM payment WHERE status = 'CREDITED'"))
                .isEqualTo(number("SELECT count(*) FROM ledger_entry"));
    }

    @Test
    void figuresAreTheLedgersSums() throws SQLException {
        for (String figures : List.of("ledger_by_minute", "ledger_shares")) {
            assertThat(number("SELECT sum(votes) FROM " + figures))
                    .isEqualTo(number("SELECT sum(votes) FROM ledger_entry"));
            assertThat(number("SELECT sum(amount_minor) FROM " + figures))
                    .isEqualTo(number("SELECT sum(amount_minor) FROM payment WHERE status = 'CREDITED'"));
        }
        assertThat(number("SELECT sum(payments) FROM checkout_by_quarter"))
                .isEqualTo(number("SELECT count(*) FROM payment"));
    }

    @Test
    void everythingThatBecomesOfAPaymentHappensInTheLastTwoDays() throws SQLException {
        for (String status : List.of("CREDITED", "FAILED", "EXPIRED", "OPEN", "REVIEW")) {
            assertThat(number("""
                            SELECT count(*) FROM payment JOIN contest ON contest.id = contest_id
                            WHERE contest.state = 'OPEN' AND payment.created_at > now() - interval '48 hours'
                              AND status = '%s'""".formatted(status))).as(status).isPositive();
        }
    }

    @Test
    void moneyThatWasTakenHasItsMessageFromTheGateway() throws SQLException {
        assertThat(number("SELECT count(*) FROM gateway_event"))
                .isEqualTo(number("SELECT count(*) FROM payment WHERE paid_at IS NOT NULL"));
    }

    /** Otherwise the first reconciliation finds as many differences, and nobody can give the money back. */
    @Test
    void gatewayHasTheMoneyThatPeopleMustJudge() throws SQLException {
        assertThat(GATEWAY.charges().newestFirst())
                .hasSize((int) number("SELECT count(*) FROM payment WHERE gateway = 'paystack'"))
                .hasSize((int) number("SELECT count(*) FROM payment WHERE status = 'REVIEW'"))
                .isNotEmpty();
        for (Charge charge : GATEWAY.charges().newestFirst()) {
            assertThat(number("""
                            SELECT count(*) FROM payment
                            WHERE reference = '%s' AND amount_minor = %d AND currency = '%s' AND email = '%s'
                              AND abs(extract(epoch FROM paid_at - '%s')) < 1 AND abs(extract(epoch FROM created_at - '%s')) < 1
                              AND (review_reason = 'WRONG_AMOUNT') = (%d < amount_minor)""".formatted(
                                    charge.reference(),
                                    charge.request().amountMinor(),
                                    charge.request().currency(),
                                    charge.request().email(),
                                    charge.paidAt().orElseThrow(),
                                    charge.createdAt(),
                                    charge.outcome().amountMinor())))
                    .as(charge.toString())
                    .isOne();
        }
    }

    @Test
    void noPaymentWasMadeOutsideItsContestsWindowNorInTheFuture() throws SQLException {
        assertThat(number("""
                                SELECT count(*) FROM payment p JOIN contest c ON c.id = p.contest_id
                                WHERE p.created_at < c.opens_at OR p.created_at >= c.closes_at
                                   OR (p.paid_at >= c.closes_at AND p.review_reason IS DISTINCT FROM 'PAID_AFTER_CLOSE')
                                   OR p.paid_at > now() OR p.credited_at > now()
                                   OR p.paid_at < p.created_at OR p.credited_at < p.paid_at
                                """)).isZero();
    }

    @Test
    void jpaGetsIdsThatNobodyHas() throws SQLException {
        assertThat(number("SELECT nextval('payment_seq') - 49 - (SELECT max(id) FROM payment)"))
                .isPositive();
        assertThat(number("SELECT nextval('ledger_entry_seq') - 49 - (SELECT max(id) FROM ledger_entry)"))
                .isPositive();
    }

    @Test
    void secondLoadChangesNothing() throws SQLException {
        String everything = "SELECT (SELECT count(*) FROM payment) + (SELECT sum(votes) FROM tally)"
                + " + (SELECT sum(version) FROM contest) + (SELECT count(*) FROM photo)";
        long before = number(everything);
        List<Charge> charges = GATEWAY.charges().newestFirst();
        DemoContests.load(database.dataSource(), GATEWAY.charges());
        assertThat(number(everything)).isEqualTo(before);
        assertThat(GATEWAY.charges().newestFirst()).isEqualTo(charges);
    }

    @Test
    void openContestThatHasRunOutIsOpenAgainAtTheNextStart() throws SQLException {
        Instant later = Instant.now().plus(Duration.ofDays(200));
        DemoContests.load(database.dataSource(), GATEWAY.charges(), Clock.fixed(later, ZoneOffset.UTC));
        assertThat(
                        number(
                                "SELECT count(*) FROM contest WHERE state = 'OPEN' AND closes_at > now() + interval '200 days'"))
                .isEqualTo(2);
    }

    private static long number(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
