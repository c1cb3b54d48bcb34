package dev.vote.payment.export;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * One consistent picture of the database, from which any number of rows are read a piece at a time. It is a transaction of
 * its own beside the container's, which would end it after some minutes; it only reads, and waits for nobody.
 */
public final class Snapshot implements AutoCloseable {

    private static final int FETCH_ROWS = 1000;

    private final Connection connection;

    private Snapshot(Connection connection) {
        this.connection = connection;
    }

    public static Snapshot open(DataSource dataSource, ExportSettings settings) throws SQLException {
        Snapshot snapshot = new Snapshot(dataSource.getConnection());
        try {
            snapshot.begin(settings);
            return snapshot;
        } catch (SQLException e) {
            snapshot.close();
            throw e;
        }
    }

    private void begin(ExportSettings settings) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
            statement.execute("SET LOCAL statement_timeout = "
                    + settings.statementTimeout().toMillis());
            statement.execute("SET LOCAL idle_in_transaction_session_timeout = "
                    + settings.readerTimeout().toMillis());
        }
    }

    /** A statement that is ready to be run. */
    public interface Query {

        PreparedStatement prepare(Connection connection) throws SQLException;
    }

    /** What is done with each row. */
    public interface RowReader {

        /** @return false to read no more */
        boolean read(ResultSet row) throws SQLException, IOException;
    }

    /** For what is read at once. */
    public Connection connection() {
        return connection;
    }

    long count(Query query) throws SQLException {
        try (PreparedStatement statement = query.prepare(connection);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /**
     * Reads the rows as they come.
     *
     * @return whether all were read
     */
    public boolean read(Query query, RowReader reader) throws SQLException, IOException {
        try (PreparedStatement statement = query.prepare(connection)) {
            statement.setFetchSize(FETCH_ROWS);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    if (!reader.read(rows)) {
                        return false;
                    }
                }
                return true;
            }
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
