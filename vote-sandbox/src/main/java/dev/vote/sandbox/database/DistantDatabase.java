package dev.vote.sandbox.database;

import java.time.Duration;

/**
 * A database of ours at the end of a line that can be made long: every request reaches it later, whichever connection it
 * comes by. Closing it closes the line, not the database.
 */
public final class DistantDatabase implements SandboxDatabase {

    private final EmbeddedDatabase database;
    private final Detour line;

    private DistantDatabase(EmbeddedDatabase database) {
        this.database = database;
        this.line = new Detour(database.port());
    }

    /** In the beginning the line is short. */
    public static DistantDatabase of(EmbeddedDatabase database) {
        return new DistantDatabase(database);
    }

    /**
     * For requests from now on.
     *
     * @param delay of every packet that the driver sends: one for each statement, or for each batch of them
     */
    public void delay(Duration delay) {
        line.delay(delay);
    }

    @Override
    public String jdbcUrl() {
        return database.jdbcUrl().replace(":" + database.port() + "/", ":" + line.port() + "/");
    }

    @Override
    public String user() {
        return database.user();
    }

    @Override
    public String password() {
        return database.password();
    }

    @Override
    public boolean isRunning() {
        return database.isRunning();
    }

    @Override
    public void close() {
        line.close();
    }
}
