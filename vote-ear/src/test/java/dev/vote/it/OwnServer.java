package dev.vote.it;

import dev.vote.sandbox.gateway.PaystackStandIn;
import dev.vote.sandbox.gateway.StandInSettings;
import dev.vote.sandbox.server.ServerSettings;
import dev.vote.sandbox.server.VoteEnvironment;
import dev.vote.sandbox.server.WildFlyServer;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Where a test runs a server of its own, to do to it what Arquillian's must not suffer. */
final class OwnServer {

    private final Path folder;
    private final int httpPort = Stage.freePort();
    private final int managementPort = Stage.freePort();

    /** @param folder below the build's, for the server's files */
    OwnServer(String folder) {
        this.folder = Path.of("target", folder);
    }

    /** The address of its application. */
    String address() {
        return "http://127.0.0.1:" + httpPort + "/vote";
    }

    /** @param settings beside the quick ones */
    WildFlyServer start(PaystackStandIn gateway, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(Stage.quickSettings());
        all.putAll(settings);
        Map<String, String> variables = new HashMap<>();
        all.forEach((key, value) -> variables.put(key.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"), value));
        return WildFlyServer.start(
                new ServerSettings(
                        Path.of(System.getProperty("it.server.home")),
                        Path.of(System.getProperty("it.ear")),
                        folder,
                        httpPort,
                        managementPort),
                new VoteEnvironment(
                        Stage.database(),
                        gateway.url(),
                        StandInSettings.SANDBOX_SECRET,
                        URI.create(address()),
                        variables));
    }
}
