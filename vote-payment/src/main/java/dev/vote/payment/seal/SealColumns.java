package dev.vote.payment.seal;

import dev.vote.domain.seal.Hash;
import dev.vote.domain.seal.Seal;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Seals, from the database. */
final class SealColumns {

    /** Of what {@link #read} wants. */
    static final String SELECTED = "s.contest_id, s.number, s.previous_hash, s.root, s.entries, s.sealed_at, s.hash";

    private static final int HASH = 6;

    private SealColumns() {}

    /**
     * As it is there, whether or not that is right.
     *
     * @param first the number of the first of the selected columns
     */
    static Seal read(ResultSet row, int first) throws SQLException {
        return new Seal(
                row.getLong(first),
                row.getLong(first + 1),
                Hash.parse(row.getString(first + 2)),
                Hash.parse(row.getString(first + 3)),
                row.getInt(first + 4),
                EntryColumns.moment(row, first + 5));
    }

    /** As it is kept beside what it is the hash of. */
    static Hash hash(ResultSet row, int first) throws SQLException {
        return Hash.parse(row.getString(first + HASH));
    }
}
