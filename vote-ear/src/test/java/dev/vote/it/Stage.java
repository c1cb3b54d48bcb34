package dev.vote.it;

import dev.vote.sandbox.database.EmbeddedDatabase;
import dev.vote.sandbox.database.SandboxDatabase;
import dev.vote.sandbox.gateway.PaystackStandIn;
import dev.vote.sandbox.gateway.RetrySchedule;
import dev.vote.sandbox.gateway.StandInSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * What stands around the server during a run of the tests: a PostgreSQL, the gateway's stand-in, and the settings that
 * connect the three. One for the whole run; the server itself is Arquillian's.
 */
final class Stage {

    /** The secret before the last rotation: webhooks that are signed with it are accepted too. */
    static final String PREVIOUS_SECRET = "sk_test_previous";

    /** The first administrator, made at the first start. */
    static final String ADMIN_EMAIL = "admin@vote.example";

    static final String ADMIN_PASSWORD = "tangerine-skies-over-Accra";

    private static Stage current;

    private final EmbeddedDatabase database = SandboxDatabase.temporary();
    private final int httpPort = freePort();
    private final int managementPort = freePort();
    private final PaystackStandIn gateway = PaystackStandIn.start(StandInSettings.defaults()
            .previousSecret(PREVIOUS_SECRET)
            .retrySchedule(RetrySchedule.of(20, Duration.ofMillis(500)))
            .webhookUrl(URI.create(url("/api/webhooks/paystack"))));

    static synchronized void build() {
        if (current == null) {
            current = new Stage();
            current.publish();
        }
    }

    static synchronized void strike() {
        if (current != null) {
            current.gateway.close();
            current.database.close();
            current = null;
        }
    }

    /** The address of a page or resource of Vote. */
    static String urlOf(String path) {
        return current.url(path);
    }

    static PaystackStandIn gateway() {
        return current.gateway;
    }

    static DataSource dataSource() {
        return current.database.dataSource();
    }

    static EmbeddedDatabase database() {
        return current.database;
    }

    /** The settings that make hours into seconds. */
    static Map<String, String> quickSettings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("vote.recheck.interval", "PT1S");
        settings.put("vote.recheck.hint-interval", "PT0.5S");
        settings.put("vote.recheck.lease", "PT10S");
        settings.put("vote.recheck.ages", "PT2S,PT4S,PT6S,PT8S,PT10S,PT15S,PT20S,PT30S,PT45S,PT1M,PT2M,PT5M,PT72H");
        settings.put("vote.paystack.read-timeout", "PT2S");
        settings.put("vote.paystack.previous-secret-key", PREVIOUS_SECRET);
        return settings;
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String url(String path) {
        return "http://127.0.0.1:" + httpPort + "/vote" + path;
    }

    private void publish() {
        System.setProperty("it.management.port", Integer.toString(managementPort));
        System.setProperty(
                "it.server.folder",
                Path.of("target", "it-server").toAbsolutePath().toString());
        System.setProperty("it.server.arguments", arguments());
    }

    private String arguments() {
        Map<String, String> properties = new LinkedHashMap<>(quickSettings());
        properties.put("jboss.http.port", Integer.toString(httpPort));
        properties.put("jboss.management.http.port", Integer.toString(managementPort));
        properties.put("jboss.bind.address", "127.0.0.1");
        properties.put("jboss.bind.address.management", "127.0.0.1");
        properties.put("vote.db.url", database.jdbcUrl());
        properties.put("vote.db.user", database.user());
        properties.put("vote.db.password", database.password());
        properties.put("vote.public-url", url(""));
        properties.put("vote.admin.email", ADMIN_EMAIL);
        properties.put("vote.admin.password", ADMIN_PASSWORD);
        properties.put("vote.paystack.base-url", gateway.url().toString());
        properties.put("vote.paystack.secret-key", StandInSettings.SANDBOX_SECRET);
        return properties.entrySet().stream()
                .map(entry -> "-D" + entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(" ", "-Xmx1g ", ""));
    }
}
