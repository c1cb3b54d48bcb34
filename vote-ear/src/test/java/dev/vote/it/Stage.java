package dev.vote.it;

import com.zaxxer.hikari.HikariDataSource;
import dev.vote.sandbox.database.EmbeddedDatabase;
import dev.vote.sandbox.database.SandboxDatabase;
import dev.vote.sandbox.gateway.PaystackStandIn;
import dev.vote.sandbox.gateway.RetrySchedule;
import dev.vote.sandbox.gateway.StandInSettings;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;

/**
 * What stands around the server during a run of the tests: a PostgreSQL, the gateway's stand-in, and the settings that
 * connect the three. One for the whole run; the server itself is {@link TestServer}'s.
 */
final class Stage {

    /** The secret before the last rotation: webhooks that are signed with it are accepted too. */
    static final String PREVIOUS_SECRET = "sk_test_previous";

    /** The first administrator, made at the first start. */
    static final String ADMIN_EMAIL = "admin@vote.example";

    static final String ADMIN_PASSWORD = "tangerine-skies-over-Accra";

    static final String METRICS_TOKEN = "a-token-for-the-metrics";

    private static final int CONNECTIONS = 20;

    private static Stage current;

    private final EmbeddedDatabase database = SandboxDatabase.temporary();
    private SandboxDatabase inUse = database;
    private HikariDataSource connections = connectionsTo(database);
    private final PaystackStandIn gateway = PaystackStandIn.start(StandInSettings.defaults()
            .refundStep(Duration.ofSeconds(1))
            .previousSecret(PREVIOUS_SECRET)
            .retrySchedule(RetrySchedule.of(20, Duration.ofMillis(500)))
            .webhookUrl(URI.create(urlOf("/api/webhooks/paystack"))));

    static synchronized void build() {
        if (current == null) {
            current = new Stage();
            // where Arquillian finds the server
            System.setProperty("it.management.port", Integer.toString(TestServer.managementPort()));
        }
    }

    static synchronized void strike() {
        if (current != null) {
            TestServer.end();
            current.gateway.close();
            current.connections.close();
            current.database.close();
            current = null;
        }
    }

    /** The address of a page or resource of Vote. */
    static String urlOf(String path) {
        return TestServer.address() + path;
    }

    static PaystackStandIn gateway() {
        return current.gateway;
    }

    static DataSource dataSource() {
        return current.connections;
    }

    static SandboxDatabase database() {
        return current.inUse;
    }

    /** To its database's server, as the superuser. */
    static DataSource administrator() {
        return current.database.administrator();
    }

    /** Until {@link #returnToItsDatabase()}, tests look into that one. */
    static void moveTo(SandboxDatabase other) {
        current.connections.close();
        current.connections = connectionsTo(other);
        current.inUse = other;
    }

    static void returnToItsDatabase() {
        moveTo(current.database);
    }

    /** To open one takes longer than most of what is asked. */
    private static HikariDataSource connectionsTo(SandboxDatabase database) {
        var connections = new HikariDataSource();
        connections.setDataSource(database.dataSource());
        connections.setMaximumPoolSize(CONNECTIONS);
        connections.setMinimumIdle(0);
        return connections;
    }

    /** The settings that make hours into seconds. */
    static Map<String, String> quickSettings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("vote.reconciliation.interval", "never");
        settings.put("vote.reconciliation.nightly-at", "never");
        settings.put("vote.reconciliation.window", "PT1S");
        settings.put("vote.reconciliation.look", "PT0.5S");
        settings.put("vote.reconciliation.lease", "PT10S");
        settings.put("vote.reconciliation.pauses", "PT1S");
        settings.put("vote.recheck.interval", "PT1S");
        settings.put("vote.recheck.hint-interval", "PT0.5S");
        settings.put("vote.recheck.lease", "PT10S");
        settings.put("vote.recheck.ages", "PT2S,PT4S,PT6S,PT8S,PT10S,PT15S,PT20S,PT30S,PT45S,PT1M,PT2M,PT5M,PT72H");
        settings.put("vote.refund.interval", "PT0.5S");
        settings.put("vote.refund.lease", "PT10S");
        settings.put("vote.refund.pauses", "PT1S");
        settings.put("vote.figures.interval", "PT0.5S");
        settings.put("vote.seal.interval", "PT0.5S");
        settings.put("vote.seal.lag", "PT1S");
        settings.put("vote.audit.interval", "PT2S");
        settings.put("vote.dispute.interval", "PT0.5S");
        settings.put("vote.dispute.lease", "PT10S");
        settings.put("vote.dispute.pauses", "PT1S");
        settings.put("vote.dispute.list-interval", "PT2S");
        settings.put("vote.paystack.read-timeout", "PT2S");
        settings.put("vote.paystack.previous-secret-key", PREVIOUS_SECRET);
        return settings;
    }
}
