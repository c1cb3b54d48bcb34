package dev.vote.sandbox.bench;

import dev.vote.sandbox.database.EmbeddedDatabase;
import dev.vote.sandbox.database.SandboxDatabase;
import dev.vote.sandbox.gateway.StandInSettings;
import dev.vote.sandbox.process.FolderTree;
import dev.vote.sandbox.process.FreePort;
import dev.vote.sandbox.server.ApplicationServer;
import dev.vote.sandbox.server.ServerProduct;
import dev.vote.sandbox.server.ServerSettings;
import dev.vote.sandbox.server.VoteEnvironment;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** A PostgreSQL with durable settings and a server with Vote on an empty schema, both of the benchmark's own. */
final class BenchStage implements AutoCloseable {

    private static final Duration BOOT = Duration.ofMinutes(3);

    /** Nobody is asked: all that is settled comes by webhook. */
    private static final URI NO_GATEWAY = URI.create("http://127.0.0.1:9");

    private final EmbeddedDatabase database;
    private final ApplicationServer server;
    private final int port = FreePort.any();
    private final CpuClock serverClock;
    private final CpuClock databaseClock;

    /** @param folder emptied, and filled with data and logs */
    BenchStage(ServerProduct product, Path home, Path ear, Path folder, Map<String, String> environment)
            throws IOException {
        ApplicationServer.endLeftover(folder.resolve("server"));
        SandboxDatabase.endLeftover(folder.resolve("database"));
        new FolderTree(folder).delete();
        Files.createDirectories(folder);
        database = SandboxDatabase.start(folder.resolve("database"), 0);
        server = ApplicationServer.start(
                new ServerSettings(product, home, Optional.of(ear), folder.resolve("server"), port, FreePort.any()),
                new VoteEnvironment(
                        database,
                        NO_GATEWAY,
                        StandInSettings.SANDBOX_SECRET,
                        URI.create("http://127.0.0.1:" + port + "/vote"),
                        environment));
        try {
            server.awaitAnswer(BOOT);
            server.deployBeside(EmptyPost.war(folder));
            server.awaitAnswer(URI.create("http://127.0.0.1:" + port + EmptyPost.PATH), BOOT);
        } catch (RuntimeException | IOException e) {
            close();
            throw e;
        }
        serverClock = new CpuClock(server.pid());
        databaseClock = new CpuClock(database.pid());
    }

    EmbeddedDatabase database() {
        return database;
    }

    int port() {
        return port;
    }

    /** What each has used until now. */
    CpuUse cpu() {
        return new CpuUse(CpuClock.ownSeconds(), serverClock.seconds(), databaseClock.seconds());
    }

    /** Of the server, after a full collection, in MiB. */
    long heap() {
        return new HeapUse(server.pid()).mebibytes();
    }

    @Override
    public void close() {
        server.close();
        database.close();
    }
}
