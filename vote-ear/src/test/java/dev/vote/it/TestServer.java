package dev.vote.it;

import dev.vote.sandbox.server.ApplicationServer;
import dev.vote.sandbox.server.ServerProduct;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The one server under test: with the EAR as it was built, or empty for what Arquillian deploys. */
final class TestServer {

    private static final Duration BOOT = Duration.ofMinutes(3);
    private static final OwnServer PLACE = new OwnServer("it-server");

    private static ApplicationServer server;
    private static boolean empty;

    private TestServer() {}

    /** Started, and restarted: some faults show only then. Does nothing if that was done before. */
    static synchronized void runVote() {
        if (server == null || empty) {
            end();
            empty = false;
            keep(PLACE.start(Stage.gateway(), settings()), started -> {
                started.awaitAnswer(BOOT);
                started.restart();
                started.awaitAnswer(BOOT);
            });
        }
    }

    static synchronized void runEmpty() {
        if (server == null || !empty) {
            end();
            empty = true;
            keep(PLACE.startEmpty(Stage.gateway(), settings()), started -> started.awaitManagement(BOOT));
        }
    }

    /** One that doesn't get ready isn't left behind. */
    private static void keep(ApplicationServer started, Consumer<ApplicationServer> getReady) {
        try {
            getReady.accept(started);
            server = started;
        } catch (RuntimeException e) {
            started.close();
            throw e;
        }
    }

    static synchronized void end() {
        if (server != null) {
            server.close();
            server = null;
        }
    }

    static ServerProduct product() {
        return OwnServer.product();
    }

    static String address() {
        return PLACE.address();
    }

    static int managementPort() {
        return PLACE.managementPort();
    }

    /** Everything that the server says. */
    static Path log() {
        return server.log();
    }

    /** The file that it runs. */
    static Path deployed() {
        return server.deployed();
    }

    /** Where MicroProfile Health answers. */
    static URI health() {
        return server.health();
    }

    private static Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put("vote.admin.email", Stage.ADMIN_EMAIL);
        settings.put("vote.admin.password", Stage.ADMIN_PASSWORD);
        settings.put("vote.metrics.token", Stage.METRICS_TOKEN);
        return settings;
    }
}
