package dev.vote.payment.export;

import dev.vote.domain.payment.EmailAddress;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/**
 * Takes rows from the database to the file.
 *
 * @param zone of the moments in the file
 * @param fullEmails whether the reader may see voters' addresses, and not only recognise them
 */
record RowCopy(List<Column> columns, ZoneId zone, boolean fullEmails) {

    private static final int MINOR_DIGITS = 2;

    void copy(ResultSet from, Sheet to) throws SQLException, IOException {
        for (int index = 0; index < columns.size(); index++) {
            cell(columns.get(index).type(), from, index + 1, to);
        }
        to.endRow();
    }

    private void cell(CellType type, ResultSet from, int index, Sheet to) throws SQLException, IOException {
        if (from.getObject(index) == null) {
            to.nothing();
            return;
        }
        switch (type) {
            case TEXT -> to.text(from.getString(index));
            case EMAIL -> to.text(email(from.getString(index)));
            case COUNT -> to.count(from.getLong(index));
            case AMOUNT -> to.amount(BigDecimal.valueOf(from.getLong(index), MINOR_DIGITS));
            case MOMENT -> to.moment(moment(from.getTimestamp(index)));
            case SHARE -> to.share(from.getBigDecimal(index));
        }
    }

    private String email(String address) {
        return fullEmails
                ? address
                : EmailAddress.parse(address).map(EmailAddress::masked).orElse("");
    }

    private LocalDateTime moment(Timestamp timestamp) {
        return timestamp.toInstant().atZone(zone).toLocalDateTime();
    }
}
