package dev.vote.payment.export;

import dev.vote.domain.export.Period;
import dev.vote.domain.staff.ContestScope;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The rows of one export: of a table, within contests and a period. */
final class ExportQuery {

    private final ExportTable table;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    ExportQuery(ExportTable table, ContestScope contests, Period period) {
        this.table = table;
        if (!contests.all() && contests.ids().size() == 1) {
            add(table.contest() + " = ?", contests.ids().iterator().next());
        } else if (!contests.all()) {
            add(table.contest() + " = ANY (?)", contests.ids().toArray(Long[]::new));
        }
        period.from().ifPresent(from -> add(table.moment() + " >= ?", from));
        period.until().ifPresent(until -> add(table.moment() + " < ?", until));
    }

    private void add(String condition, Object value) {
        conditions.add(condition);
        values.add(value);
    }

    String select() {
        String columns = table.columns().stream().map(Column::sql).collect(Collectors.joining(", "));
        return "SELECT " + columns + " FROM " + table.from() + where() + " ORDER BY " + table.order();
    }

    String count() {
        return "SELECT count(*) FROM " + table.from() + where();
    }

    private String where() {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    PreparedStatement prepareSelect(Connection connection) throws SQLException {
        return prepare(connection, select());
    }

    PreparedStatement prepareCount(Connection connection) throws SQLException {
        return prepare(connection, count());
    }

    private PreparedStatement prepare(Connection connection, String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int index = 0; index < values.size(); index++) {
            Object value = values.get(index);
            if (value instanceof Instant instant) {
                statement.setTimestamp(index + 1, Timestamp.from(instant));
            } else if (value instanceof Long[] ids) {
                statement.setArray(index + 1, connection.createArrayOf("bigint", ids));
            } else {
                statement.setObject(index + 1, value);
            }
        }
        return statement;
    }
}
