package dev.vote.payment.bulk;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Function;

/**
 * Many rows as parameters of one statement, a column each, for {@code unnest}: however many they are, the database parses and plans it
 * once.
 *
 * @param <T> what a row is made of
 */
public final class Columns<T> {

    private final PreparedStatement statement;
    private final Collection<T> rows;
    private int next = 1;

    public Columns(PreparedStatement statement, Collection<T> rows) {
        this.statement = statement;
        this.rows = rows;
    }

    public Columns<T> text(Function<T, String> value) throws SQLException {
        return add("text", value);
    }

    public Columns<T> whole(Function<T, Number> value) throws SQLException {
        return add("bigint", value);
    }

    /** Written as text, which PostgreSQL reads to the microsecond and in any time zone. */
    public Columns<T> moment(Function<T, Instant> value) throws SQLException {
        return add("timestamptz", row -> {
            Instant moment = value.apply(row);
            return moment == null ? null : moment.toString();
        });
    }

    public Columns<T> bytes(Function<T, byte[]> value) throws SQLException {
        statement.setArray(
                next,
                statement
                        .getConnection()
                        .createArrayOf("bytea", rows.stream().map(value).toArray(byte[][]::new)));
        next++;
        return this;
    }

    private Columns<T> add(String type, Function<T, ?> value) throws SQLException {
        Object[] column = rows.stream().map(value).toArray();
        statement.setArray(next, statement.getConnection().createArrayOf(type, column));
        next++;
        return this;
    }
}
