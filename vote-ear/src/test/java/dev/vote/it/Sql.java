package dev.vote.it;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Looks into the database, and prepares it, behind the application's back. */
final class Sql {

    private Sql() {}

    /** @return the first column of the first row */
    static Object value(String sql, Object... arguments) {
        List<List<Object>> rows = query(sql, arguments);
        if (rows.isEmpty()) {
            throw new IllegalStateException("no row: " + sql);
        }
        return rows.get(0).get(0);
    }

    static long number(String sql, Object... arguments) {
        return ((Number) value(sql, arguments)).longValue();
    }

    static String text(String sql, Object... arguments) {
        return String.valueOf(value(sql, arguments));
    }

    static List<List<Object>> query(String sql, Object... arguments) {
        try (Connection connection = Stage.dataSource().getConnection();
                PreparedStatement statement = prepare(connection, sql, arguments);
                ResultSet rows = statement.executeQuery()) {
            List<List<Object>> result = new ArrayList<>();
            while (rows.next()) {
                List<Object> row = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.add(rows.getObject(i));
                }
                result.add(row);
            }
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** @return how many rows it changed */
    static int update(String sql, Object... arguments) {
        try (Connection connection = Stage.dataSource().getConnection();
                PreparedStatement statement = prepare(connection, sql, arguments)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... arguments)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }
}
