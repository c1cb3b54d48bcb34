package dev.vote.sandbox.database;

import dev.vote.sandbox.process.SandboxFailure;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;

/**
 * The settings that make a commit survive a power cut. The embedded server is started for speed by default, with
 * {@code -F}: a demo that loses votes in a crash, or a benchmark without disk flushes, would prove nothing.
 */
final class Durability {

    static final Map<String, String> SETTINGS =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

    private Durability() {}

    /** Fails unless the running server says that each setting is in force. */
    static void check(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> setting : SETTINGS.entrySet()) {
                try (ResultSet row = statement.executeQuery("SHOW " + setting.getKey())) {
                    row.next();
                    if (!setting.getValue().equals(row.getString(1))) {
                        throw new SandboxFailure("PostgreSQL runs with " + setting.getKey() + "=" + row.getString(1)
                                + " and would lose votes in a crash");
                    }
                }
            }
        }
    }
}
