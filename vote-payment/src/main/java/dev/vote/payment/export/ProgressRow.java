package dev.vote.payment.export;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import javax.sql.DataSource;

/**
 * Says how far a running export is, on a connection of its own, so that the page sees it at once.
 *
 * <p>JDBC, because a container's transaction that begins and ends while its caller reads from another connection confuses
 * WildFly's book of connections (IJ000311, once a second). Each statement commits by itself.
 */
final class ProgressRow implements Pulse.Report {

    private static final String EXPECT = """
            UPDATE export_run SET rows_total = ?, seen_at = ? WHERE id = ? AND state = 'RUNNING'""";
    private static final String ADVANCE = """
            UPDATE export_run SET rows_done = ?, seen_at = ? WHERE id = ? AND state = 'RUNNING'""";

    private final DataSource dataSource;
    private final Clock clock;
    private final long id;

    ProgressRow(DataSource dataSource, Clock clock, long id) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.id = id;
    }

    @Override
    public boolean isExpected(long rowsTotal) throws SQLException {
        return update(EXPECT, rowsTotal);
    }

    @Override
    public boolean isWanted(long rowsDone) throws SQLException {
        return update(ADVANCE, rowsDone);
    }

    private boolean update(String sql, long rows) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setLong(1, rows);
            update.setTimestamp(2, Timestamp.from(clock.instant()));
            update.setLong(3, id);
            return update.executeUpdate() == 1;
        }
    }
}
