package dev.vote.sandbox.database;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL database that Vote may use: where it is and who may enter. */
public interface SandboxDatabase extends AutoCloseable {

    String jdbcUrl();

    String user();

    String password();

    /** Unpooled: every connection is a new one. */
    default DataSource dataSource() {
        var dataSource = new PGSimpleDataSource();
        dataSource.setUrl(jdbcUrl());
        dataSource.setUser(user());
        dataSource.setPassword(password());
        return dataSource;
    }

    /** False when it is known to have ended. */
    boolean isRunning();

    @Override
    void close();

    /**
     * Starts PostgreSQL on 127.0.0.1. An earlier one that still works on the same folder is ended first.
     *
     * @param folder keeps the data, from run to run; made when missing
     * @param port 0 for any free one
     */
    static EmbeddedDatabase start(Path folder, int port) {
        return EmbeddedDatabase.start(folder, port);
    }

    /** Ends the server that a killed run left at work on this folder, if there is one. */
    static void endLeftover(Path folder) {
        Postmaster.clear(new DatabaseFolder(folder));
    }

    /** An empty one, on any free port; its data go when it is closed. */
    static EmbeddedDatabase temporary() {
        return EmbeddedDatabase.temporary();
    }

    /** A database that others run; closing does nothing to it. */
    static SandboxDatabase external(String jdbcUrl, String user, String password) {
        return new ExternalDatabase(jdbcUrl, user, password);
    }
}
