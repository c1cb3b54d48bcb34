package dev.vote.sandbox.database;

import dev.vote.sandbox.process.FiledLogger;
import dev.vote.sandbox.process.SandboxFailure;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;

/**
 * A PostgreSQL server of our own, on 127.0.0.1, with durable settings and the role and database {@code vote}.
 *
 * <p>Started on a folder, it goes on with what is there. It ends with {@link #close()}; if its owner is killed it runs on,
 * and the next start on the same folder ends it and recovers.
 */
public final class EmbeddedDatabase implements SandboxDatabase {

    private static final String NAME = "vote";

    /** PostgreSQL's own messages come by it, too. */
    private static final String LIBRARY_LOGGER = "io.zonky.test.db.postgres";

    private static final Duration START_TIMEOUT = Duration.ofSeconds(60);
    private static final Duration BACKENDS_END = Duration.ofSeconds(10);
    private static final Map<String, String> SETTINGS = Map.of(
            "listen_addresses", "127.0.0.1",
            "unix_socket_directories", "",
            "max_connections", "200",
            "max_prepared_transactions", "64",
            "shared_buffers", "512MB",
            "timezone", "UTC",
            "log_timezone", "UTC");

    private final DatabaseFolder folder;
    private final boolean temporary;
    private final FiledLogger log;
    private final EmbeddedPostgres server;
    private final Postmaster postmaster;

    private EmbeddedDatabase(DatabaseFolder folder, boolean temporary, FiledLogger log, EmbeddedPostgres server) {
        this.folder = folder;
        this.temporary = temporary;
        this.log = log;
        this.server = server;
        this.postmaster = Postmaster.get(folder);
    }

    static EmbeddedDatabase start(Path path, int port) {
        return start(new DatabaseFolder(path), false, port);
    }

    static EmbeddedDatabase temporary() {
        try {
            return start(new DatabaseFolder(Files.createTempDirectory("vote-database")), true, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedDatabase start(DatabaseFolder folder, boolean temporary, int port) {
        Postmaster.clear(folder);
        folder.prepare();
        FiledLogger log = FiledLogger.open(LIBRARY_LOGGER, folder.log());
        try {
            EmbeddedPostgres server = builder(folder, port).start();
            Durability.check(server.getPostgresDatabase());
            VoteRole.create(server.getPostgresDatabase(), NAME);
            folder.markUsable();
            return new EmbeddedDatabase(folder, temporary, log, server);
        } catch (IOException | SQLException | RuntimeException e) {
            Postmaster.clear(folder);
            log.close();
            throw new SandboxFailure(
                    "PostgreSQL doesn't start on " + folder.path() + ": " + e.getMessage() + "; see " + folder.log(),
                    e);
        }
    }

    private static EmbeddedPostgres.Builder builder(DatabaseFolder folder, int port) {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.data())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START_TIMEOUT)
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8");
        SETTINGS.forEach(builder::setServerConfig);
        Durability.SETTINGS.forEach(builder::setServerConfig);
        return port == 0 ? builder : builder.setPort(port);
    }

    @Override
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + NAME;
    }

    @Override
    public String user() {
        return NAME;
    }

    @Override
    public String password() {
        return NAME;
    }

    public int port() {
        return server.getPort();
    }

    /** Of the postmaster, the parent of every PostgreSQL process. */
    public long pid() {
        return postmaster.program().pid();
    }

    @Override
    public boolean isRunning() {
        return postmaster.program().isRunning();
    }

    /** As the superuser, for what Vote's role may not do. */
    public DataSource administrator() {
        return server.getDatabase("postgres", NAME);
    }

    /** Where PostgreSQL's own messages go. */
    public Path log() {
        return folder.log();
    }

    /** A fast shutdown, within about ten seconds. A temporary database's data go with it. */
    @Override
    public void close() {
        if (isRunning()) {
            postmaster.end();
        }
        release();
        if (temporary) {
            folder.delete();
        }
    }

    /**
     * SIGKILL to every PostgreSQL process: what a power cut leaves on the disk. Start again with
     * {@link SandboxDatabase#start} on the same folder and port.
     */
    public void kill() {
        postmaster.program().kill();
        release();
    }

    /**
     * SIGKILL to the postmaster alone, as a short memory does to it. Its backends notice, and end in the middle of
     * what they do; this waits for them, because PostgreSQL refuses to start on a folder whose shared memory is still in
     * use. Start again as after {@link #kill()}.
     */
    public void killPostmaster() {
        postmaster.program().killAlone(BACKENDS_END);
        release();
    }

    /** Lets go of the folder's lock; the library also asks the server to stop, which by now is none. */
    private void release() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            log.close();
        }
    }
}
