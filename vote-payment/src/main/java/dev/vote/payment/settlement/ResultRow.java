package dev.vote.payment.settlement;

import dev.vote.domain.payment.PaymentRow;
import jakarta.ejb.EJBException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;

/** The row at which a result stands. */
final class ResultRow implements PaymentRow {

    private final ResultSet result;

    ResultRow(ResultSet result) {
        this.result = result;
    }

    @Override
    public String text(String column) {
        return read(() -> result.getString(column));
    }

    @Override
    public Long number(String column) {
        return read(() -> {
            long number = result.getLong(column);
            return result.wasNull() ? null : number;
        });
    }

    @Override
    public Instant moment(String column) {
        return read(() -> {
            Timestamp moment = result.getTimestamp(column);
            return moment == null ? null : moment.toInstant();
        });
    }

    private interface Reading<T> {
        T read() throws SQLException;
    }

    private static <T> T read(Reading<T> reading) {
        try {
            return reading.read();
        } catch (SQLException e) {
            throw new EJBException(e);
        }
    }
}
