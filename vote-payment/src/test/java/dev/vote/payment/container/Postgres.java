package dev.vote.payment.container;

import dev.vote.sandbox.database.EmbeddedDatabase;
import dev.vote.sandbox.database.SandboxDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** One PostgreSQL server for all tests of a run, ended with the JVM; as many empty databases on it as are wanted. */
final class Postgres {

    private static final EmbeddedDatabase SERVER = SandboxDatabase.temporary();
    private static final AtomicInteger DATABASES = new AtomicInteger();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close));
    }

    private Postgres() {}

    static SandboxDatabase newDatabase() throws SQLException {
        String name = "vote" + DATABASES.incrementAndGet();
        try (Connection connection = SERVER.administrator().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " OWNER " + SERVER.user());
        }
        return SandboxDatabase.external(
                "jdbc:postgresql://127.0.0.1:" + SERVER.port() + "/" + name, SERVER.user(), SERVER.password());
    }
}
