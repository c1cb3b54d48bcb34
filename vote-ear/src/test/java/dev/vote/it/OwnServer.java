package dev.vote.it;

import dev.vote.sandbox.database.SandboxDatabase;
import dev.vote.sandbox.gateway.PaystackStandIn;
import dev.vote.sandbox.gateway.StandInSettings;
import dev.vote.sandbox.process.FolderTree;
import dev.vote.sandbox.process.FreePort;
import dev.vote.sandbox.server.ApplicationServer;
import dev.vote.sandbox.server.ServerProduct;
import dev.vote.sandbox.server.ServerSettings;
import dev.vote.sandbox.server.VoteEnvironment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where a server of the product under test runs: its ports, and its folder, which is empty in the beginning. */
final class OwnServer {

    private final Path folder;
    private final int httpPort = FreePort.any();
    private final int managementPort = FreePort.any();

    /** @param folder below the build's, for the server's files */
    OwnServer(String folder) {
        this.folder = Path.of("target", folder + "-" + product().optionName());
        ApplicationServer.endLeftover(this.folder);
        try {
            new FolderTree(this.folder).delete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What this run of the tests is about. */
    static ServerProduct product() {
        return ServerProduct.named(System.getProperty("it.server")).orElseThrow();
    }

    /** The address of its application. */
    String address() {
        return "http://127.0.0.1:" + httpPort + "/vote";
    }

    int managementPort() {
        return managementPort;
    }

    /** @param settings beside the quick ones */
    ApplicationServer start(PaystackStandIn gateway, Map<String, String> settings) {
        return start(gateway, settings, Stage.database());
    }

    /** With a database of its own. */
    ApplicationServer start(PaystackStandIn gateway, Map<String, String> settings, SandboxDatabase database) {
        return start(gateway, settings, database, Optional.of(Path.of(System.getProperty("it.ear"))));
    }

    /** Without Vote: it is deployed later. */
    ApplicationServer startEmpty(PaystackStandIn gateway, Map<String, String> settings) {
        return start(gateway, settings, Stage.database(), Optional.empty());
    }

    private ApplicationServer start(
            PaystackStandIn gateway, Map<String, String> settings, SandboxDatabase database, Optional<Path> ear) {
        Map<String, String> all = new HashMap<>(Stage.quickSettings());
        all.putAll(settings);
        Map<String, String> variables = new HashMap<>();
        all.forEach((key, value) -> variables.put(key.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"), value));
        return ApplicationServer.start(
                new ServerSettings(
                        product(),
                        Path.of(System.getProperty("it.server.home")),
                        ear,
                        folder,
                        httpPort,
                        managementPort),
                new VoteEnvironment(
                        database, gateway.url(), StandInSettings.SANDBOX_SECRET, URI.create(address()), variables));
    }
}
