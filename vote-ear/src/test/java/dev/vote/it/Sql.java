package dev.vote.it;

import java.sql.SQLException;
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
        try {
            return database().query(sql, arguments);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** @return how many rows it changed */
    static int update(String sql, Object... arguments) {
        try {
            return database().update(sql, arguments);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static Database database() {
        return new Database(Stage.dataSource());
    }
}
