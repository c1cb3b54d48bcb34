package dev.vote.sandbox.bench;

import dev.vote.sandbox.process.SandboxFailure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * What settlement costs at least, done the usual way: plain JDBC, one transaction for each payment that claims it, enters it
 * in the ledger, and increments the tally. On tables of its own, without anything that Vote does besides.
 */
final class BareSql implements Part {

    private static final int CONNECTIONS = 16;
    private static final String SCHEMA = """
            DROP SCHEMA IF EXISTS bare CASCADE;
            CREATE SCHEMA bare;
            CREATE TABLE bare.payment (id bigint PRIMARY KEY, contestant bigint NOT NULL, votes bigint NOT NULL,
                                       status text NOT NULL);
            CREATE TABLE bare.ledger (id bigserial PRIMARY KEY, payment bigint NOT NULL UNIQUE REFERENCES bare.payment,
                                      contestant bigint NOT NULL, votes bigint NOT NULL);
            CREATE TABLE bare.tally (contestant bigint PRIMARY KEY, votes bigint NOT NULL);
            INSERT INTO bare.tally SELECT n, 0 FROM generate_series(0, %d - 1) n;
            INSERT INTO bare.payment SELECT n, n %% %d, 3, 'OPEN' FROM generate_series(0, %d - 1) n""";
    private static final String CLAIM = """
            UPDATE bare.payment SET status = 'CREDITED' WHERE id = ? AND status = 'OPEN' RETURNING contestant, votes""";
    private static final String ENTER = "INSERT INTO bare.ledger (payment, contestant, votes) VALUES (?, ?, ?)";
    private static final String INCREMENT = "UPDATE bare.tally SET votes = votes + ? WHERE contestant = ?";
    private static final String AUDIT = """
            SELECT (SELECT sum(votes) FROM bare.tally) = (SELECT sum(votes) FROM bare.payment)
               AND (SELECT sum(votes) FROM bare.ledger) = (SELECT sum(votes) FROM bare.payment)""";

    private final DataSource database;
    private final String name;
    private final int payments;
    private final int contestants;
    private final List<Connection> connections = new ArrayList<>();

    /** @param contestants over how many the payments are spread evenly */
    BareSql(DataSource database, String name, int payments, int contestants) {
        this.database = database;
        this.name = name;
        this.payments = payments;
        this.contestants = contestants;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long units() {
        return payments;
    }

    @Override
    public long requests() {
        return 0;
    }

    @Override
    public void prepare() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(SCHEMA.formatted(contestants, contestants, payments));
            statement.execute("ANALYZE bare.payment, bare.tally");
        }
        for (int i = 0; i < CONNECTIONS; i++) {
            connections.add(database.getConnection());
        }
    }

    /** @return how long each transaction took, in microseconds */
    @Override
    public Histogram run() throws SQLException {
        Queue<Long> left = new ConcurrentLinkedQueue<>(
                LongStream.range(0, payments).boxed().toList());
        Histogram latencies = new ConcurrentHistogram(TimeUnit.MINUTES.toMicros(1), 3);
        ExecutorService workers = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            List<Callable<Void>> work = new ArrayList<>();
            for (Connection connection : connections) {
                work.add(() -> settle(connection, left, latencies));
            }
            for (Future<Void> each : workers.invokeAll(work)) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new SandboxFailure("Bare SQL failed: " + e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SandboxFailure("Interrupted while settling");
        } finally {
            workers.shutdownNow();
        }
        return latencies;
    }

    private static Void settle(Connection connection, Queue<Long> left, Histogram latencies) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement claim = connection.prepareStatement(CLAIM);
                PreparedStatement enter = connection.prepareStatement(ENTER);
                PreparedStatement increment = connection.prepareStatement(INCREMENT)) {
            for (Long payment = left.poll(); payment != null; payment = left.poll()) {
                long begin = System.nanoTime();
                claim.setLong(1, payment);
                try (ResultSet claimed = claim.executeQuery()) {
                    claimed.next();
                    enter.setLong(1, payment);
                    enter.setLong(2, claimed.getLong(1));
                    enter.setLong(3, claimed.getLong(2));
                    increment.setLong(1, claimed.getLong(2));
                    increment.setLong(2, claimed.getLong(1));
                }
                enter.executeUpdate();
                increment.executeUpdate();
                connection.commit();
                latencies.recordValue(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - begin));
            }
        }
        return null;
    }

    @Override
    public void audit() throws SQLException {
        for (Connection each : connections) {
            each.close();
        }
        connections.clear();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(AUDIT)) {
            row.next();
            if (!row.getBoolean(1)) {
                throw new SandboxFailure("The audit found that bare SQL lost or doubled votes");
            }
        }
    }
}
