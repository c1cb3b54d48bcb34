package dev.vote.sandbox.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DistantDatabaseIT {

    @Test
    void eachStatementTakesAsMuchLongerAsTheLineIsLong() throws SQLException {
        try (EmbeddedDatabase database = SandboxDatabase.temporary();
                DistantDatabase distant = DistantDatabase.of(database);
                Connection connection = distant.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT 1");
            distant.delay(Duration.ofMillis(300));
            long begin = System.nanoTime();
            statement.execute("SELECT 1");
            statement.execute("SELECT 1");
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(599));
        }
    }
}
