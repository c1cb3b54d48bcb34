package dev.vote.sandbox.database;

/** A database that others run. */
record ExternalDatabase(String jdbcUrl, String user, String password) implements SandboxDatabase {

    @Override
    public boolean isRunning() {
        // not ours to watch
        return true;
    }

    @Override
    public void close() {
        // not ours to end
    }

    @Override
    public String toString() {
        return jdbcUrl;
    }
}
