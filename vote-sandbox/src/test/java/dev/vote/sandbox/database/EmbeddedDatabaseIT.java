package dev.vote.sandbox.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseIT {

    @TempDir
    Path folder;

    @Test
    void committedRowsSurviveTheKillOfTheServerAndOfItsOwner() throws SQLException {
        EmbeddedDatabase first = SandboxDatabase.start(folder, 0);
        execute(first, "CREATE TABLE kept (id int)");
        execute(first, "INSERT INTO kept VALUES (7)");
        first.kill();
        assertThat(first.isRunning()).isFalse();

        try (EmbeddedDatabase second = SandboxDatabase.start(folder, first.port())) {
            assertThat(second.jdbcUrl()).isEqualTo(first.jdbcUrl());
            assertThat(value(second, "SELECT id FROM kept")).isEqualTo("7");
            assertThat(value(second, "SHOW fsync")).isEqualTo("on");
            assertThat(value(second, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(Integer.parseInt(value(second, "SHOW max_connections"))).isGreaterThanOrEqualTo(120);
            assertThat(Integer.parseInt(value(second, "SHOW max_prepared_transactions")))
                    .isPositive();

            // as after the kill of its owner: the server is found by its folder and ended
            Postmaster.clear(new DatabaseFolder(folder));
            assertThat(second.isRunning()).isFalse();
        }
    }

    private static void execute(SandboxDatabase database, String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String value(SandboxDatabase database, String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
