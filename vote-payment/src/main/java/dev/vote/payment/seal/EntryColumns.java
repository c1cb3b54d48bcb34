package dev.vote.payment.seal;

import dev.vote.domain.ledger.EntryKind;
import dev.vote.domain.payment.Reference;
import dev.vote.domain.seal.LedgerLine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** Ledger entries as they are sealed, from the database. */
final class EntryColumns {

    /** Of what {@link #read} wants. */
    static final String SELECTED = "e.kind, e.votes, c.code, e.created_at, p.reference";

    /** Joined to the entry {@code e}. */
    static final String JOINED = "JOIN contestant c ON c.id = e.contestant_id JOIN payment p ON p.id = e.payment_id";

    private EntryColumns() {}

    /** @param first the number of the first of the selected columns */
    static LedgerLine read(ResultSet row, int first) throws SQLException {
        return new LedgerLine(
                EntryKind.valueOf(row.getString(first)),
                row.getLong(first + 1),
                row.getString(first + 2),
                moment(row, first + 3),
                new Reference(row.getString(first + 4)));
    }

    /** To the microsecond. */
    static Instant moment(ResultSet row, int column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
