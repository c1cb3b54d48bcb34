package dev.vote.sandbox.demo;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Ids from a sequence that JPA takes fifty at a time: the fifty that end with the value it gives. */
final class PooledIds {

    private static final int POOL = 50;

    private final Connection connection;
    private final String sequence;
    private long next = 1;
    private long last = 0;

    PooledIds(Connection connection, String sequence) {
        this.connection = connection;
        this.sequence = sequence;
    }

    long next() throws SQLException {
        if (next > last) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT nextval('" + sequence + "')")) {
                row.next();
                last = row.getLong(1);
                next = last - POOL + 1;
            }
        }
        return next++;
    }
}
