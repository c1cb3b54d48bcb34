package dev.vote.payment.container;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.vote.domain.config.Settings;
import dev.vote.payment.gateway.Gateways;
import dev.vote.payment.schema.SchemaMigration;
import dev.vote.sandbox.database.SandboxDatabase;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Vote's beans on a database of their own, which the real migrations have made. The shipped persistence unit with its
 * transactions local to a connection; several threads may use it.
 *
 * <p>The database's commits don't wait for the disk: nothing is killed here, and what is killed is tested elsewhere.
 */
public final class PlainVote implements AutoCloseable {

    public static final String SECRET_KEY = "sk_test_current";
    public static final String PREVIOUS_SECRET_KEY = "sk_test_previous";

    /** Its lines would be millions; held here because loggers that nobody holds forget their level. */
    private static final Logger QUIET = Logger.getLogger("dev.vote");

    static {
        QUIET.setLevel(Level.SEVERE);
    }

    private final HikariDataSource pool;
    private final EntityManagerFactory factory;
    private final Transactions transactions;
    private final Requests requests = new Requests();
    private final Beans beans;

    private PlainVote(HikariDataSource pool, Clock clock, Map<String, String> settings) {
        this.pool = pool;
        this.factory = Persistence.createEntityManagerFactory(
                "votePU",
                Map.of(
                        "jakarta.persistence.transactionType",
                        "RESOURCE_LOCAL",
                        "jakarta.persistence.nonJtaDataSource",
                        pool,
                        "eclipselink.logging.level",
                        "OFF",
                        "eclipselink.session-name",
                        pool.getJdbcUrl()));
        this.transactions = new Transactions(factory);
        this.beans = new Beans(transactions, requests)
                .bind(Settings.class, new ShippedSettings(settings))
                .bind(Clock.class, clock)
                .bind(EntityManager.class, Delegates.entityManager(transactions))
                .bind(DataSource.class, Delegates.dataSource(transactions, pool))
                .bind(ManagedExecutorService.class, Delegates.callerRuns())
                .replace(Gateways.class, OneGateway.class);
        beans.get(SchemaMigration.class);
    }

    /** On a new database. */
    public static PlainVote create(Clock clock) {
        return create(clock, Map.of());
    }

    /** On a new database. @param own settings that aren't the shipped ones */
    public static PlainVote create(Clock clock, Map<String, String> own) {
        try {
            return on(Postgres.newDatabase(), clock, own);
        } catch (SQLException e) {
            throw new IllegalStateException("no new database", e);
        }
    }

    /** @param own settings that aren't the shipped ones */
    public static PlainVote on(SandboxDatabase database, Clock clock, Map<String, String> own) {
        var config = new HikariConfig();
        config.setJdbcUrl(database.jdbcUrl());
        config.setUsername(database.user());
        config.setPassword(database.password());
        config.setMaximumPoolSize(8);
        config.setMinimumIdle(1);
        config.setConnectionInitSql("SET synchronous_commit = off");
        Map<String, String> settings = new HashMap<>(Map.of(
                "vote.paystack.secret-key", SECRET_KEY,
                "vote.paystack.previous-secret-key", PREVIOUS_SECRET_KEY,
                // the world says when
                "vote.reconciliation.interval", "never",
                "vote.reconciliation.nightly-at", "never",
                // who waits really does, by whatever clock
                "vote.checkout.authorize-wait", "PT0.001S"));
        settings.putAll(own);
        return new PlainVote(new HikariDataSource(config), clock, settings);
    }

    /**
     * From now on, in a transaction: a guard that stands in a statement's text is taken away.
     *
     * @param guard of the statement's text
     */
    public void takeAway(String guard) {
        beans.bind(DataSource.class, Delegates.without(guard, beans.get(DataSource.class)));
    }

    /**
     * From now on, in a transaction: something happens before a statement is prepared.
     *
     * @param part of the statement's text
     */
    public void before(String part, Runnable happens) {
        beans.bind(DataSource.class, Delegates.before(part, happens, beans.get(DataSource.class)));
    }

    /** To choose variants before the first is asked for, and to ask for them. */
    public Beans beans() {
        return beans;
    }

    /** Its connections are nobody's transaction: for looking at the database, and preparing it, from outside. */
    public DataSource database() {
        return pool;
    }

    /** The requests of each thread; whoever does something for a person begins one. */
    public Requests requests() {
        return requests;
    }

    /** Whether the calling thread is in a transaction. */
    public boolean isInTransaction() {
        return transactions.isActive();
    }

    /** From now on, for every transaction that a bean begins. */
    public void meet(Mishaps mishaps) {
        transactions.meet(mishaps);
    }

    @Override
    public void close() {
        factory.close();
        pool.close();
    }
}
