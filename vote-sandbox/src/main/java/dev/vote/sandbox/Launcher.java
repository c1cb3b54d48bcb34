package dev.vote.sandbox;

import dev.vote.sandbox.database.SandboxDatabase;
import dev.vote.sandbox.process.SandboxFailure;
import dev.vote.sandbox.server.ApplicationServer;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Runs all of Vote on one machine until it is told to end; its options are {@link LauncherOptions}.
 *
 * <p>First it ends what a killed launcher left behind, then it checks every port, then it starts database, stand-in and
 * server. Ctrl-C or SIGTERM ends them in the opposite order. It never reads its input, so it needs no terminal. If anything
 * fails, or a part dies while running, everything is ended and {@link SandboxFailure} says why in one line.
 */
public final class Launcher {

    private static final int WATCH_MILLIS = 500;

    /** Held, because a logger that nobody holds forgets its level. */
    private static final List<Logger> LIBRARIES = List.of(
            Logger.getLogger("io.undertow"),
            Logger.getLogger("org.xnio"),
            Logger.getLogger("org.jboss"),
            Logger.getLogger("org.postgresql"));

    private Launcher() {}

    /** @param arguments not used: options are system properties */
    public static void main(String[] arguments) {
        // portraits are drawn in memory, never on a screen
        System.setProperty("java.awt.headless", "true");
        LIBRARIES.forEach(library -> library.setLevel(Level.WARNING));
        run(LauncherOptions.from(System.getProperties()));
    }

    private static void run(LauncherOptions options) {
        var running = new Running();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(running), "vote-sandbox-end"));
        try {
            watch(new Sandbox(options, running).start(), running);
        } catch (RuntimeException e) {
            awaitTheEndIfItHasBegun(running, 0);
            throw e;
        } finally {
            running.close();
        }
    }

    private static void watch(Sandbox.Parts parts, Running running) {
        ApplicationServer server = parts.server();
        SandboxDatabase database = parts.database();
        while (server.isRunning() && database.isRunning()) {
            awaitTheEndIfItHasBegun(running, WATCH_MILLIS);
        }
        // Ctrl-C reaches the server as well as us, and it may be the faster
        awaitTheEndIfItHasBegun(running, 2 * WATCH_MILLIS);
        throw new SandboxFailure(
                server.isRunning()
                        ? "PostgreSQL has ended by itself; see its log"
                        : server.product().title() + " has ended by itself; see " + server.log());
    }

    /** On Ctrl-C or SIGTERM; when the JVM ends because {@link #main} has, nothing is left to do. */
    private static void end(Running running) {
        if (!running.isEnding()) {
            System.out.println("Ending Vote ...");
            running.close();
            System.out.println("Vote has ended.");
            System.out.flush();
        }
    }

    /** Once the JVM is shutting down there is nothing to say any more: the shutdown hook does the rest. */
    private static void awaitTheEndIfItHasBegun(Running running, long millis) {
        if (running.awaitEnding(millis)) {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
