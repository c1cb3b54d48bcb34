package dev.vote.payment.seal;

import dev.vote.domain.seal.Seal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What sealing reads and writes, in one transaction. */
final class SealRows {

    /**
     * The row is the lock of whoever seals. Transaction numbers are compared with those of all that run, on this server of the database, in
     * any of its databases.
     */
    private static final String TAKE = """
            SELECT watermark, mark, mark_xid <= pg_snapshot_xmin(pg_current_snapshot()) AND marked_at <= ?,
                   mark_xid > pg_current_xact_id()
            FROM sealing FOR UPDATE SKIP LOCKED""";

    private static final String UNSEALED = """
            SELECT e.id, e.contest_id, %s FROM ledger_entry e %s
            WHERE e.id > ? AND NOT EXISTS (SELECT 1 FROM sealed_entry s WHERE s.entry_id = e.id AND s.entry_id > ?)
            ORDER BY e.id LIMIT ?""".formatted(EntryColumns.SELECTED, EntryColumns.JOINED);

    private static final String LATEST =
            "SELECT " + SealColumns.SELECTED + " FROM seal s WHERE s.contest_id = ? ORDER BY s.number DESC LIMIT 1";

    private static final String SEAL = """
            INSERT INTO seal (contest_id, number, previous_hash, root, entries, sealed_at, hash)
            VALUES (?, ?, ?, ?, ?, ?, ?)""";

    private static final String ENTRIES = """
            INSERT INTO sealed_entry (entry_id, contest_id, seal_number, place)
            SELECT e.id, ?, ?, e.place FROM unnest(?::bigint[]) WITH ORDINALITY AS e (id, place)""";

    private final Connection connection;

    SealRows(Connection connection) {
        this.connection = connection;
    }

    /**
     * The largest id that was taken so far. Whoever takes ids has a transaction number by then, because a payment was locked before. So
     * this is asked before {@link #take} gives this transaction its own: then that is larger than all of theirs.
     */
    long idsTaken() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT last_value FROM ledger_entry_seq")) {
            row.next();
            return row.getLong(1);
        }
    }

    /**
     * Until the end of the transaction nobody else's.
     *
     * @param before marks must have been made by then
     * @return empty while somebody else seals
     */
    Optional<Progress> take(Instant before) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TAKE)) {
            statement.setTimestamp(1, Timestamp.from(before));
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(
                                new Progress(row.getLong(1), row.getLong(2), row.getBoolean(3), row.getBoolean(4)))
                        : Optional.empty();
            }
        }
    }

    /** In the order of their ids. */
    List<Unsealed> unsealed(long watermark, int most) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(UNSEALED)) {
            statement.setLong(1, watermark);
            statement.setLong(2, watermark);
            statement.setInt(3, most);
            try (ResultSet row = statement.executeQuery()) {
                List<Unsealed> found = new ArrayList<>();
                while (row.next()) {
                    found.add(new Unsealed(row.getLong(1), row.getLong(2), EntryColumns.read(row, 3)));
                }
                return found;
            }
        }
    }

    Optional<Seal> latest(long contestId) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LATEST)) {
            statement.setLong(1, contestId);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(SealColumns.read(row, 1)) : Optional.empty();
            }
        }
    }

    void add(Seal seal, List<Unsealed> entries) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SEAL)) {
            statement.setLong(1, seal.contestId());
            statement.setLong(2, seal.number());
            statement.setString(3, seal.previous().toString());
            statement.setString(4, seal.root().toString());
            statement.setInt(5, seal.entries());
            statement.setTimestamp(6, Timestamp.from(seal.sealedAt()));
            statement.setString(7, seal.hash().toString());
            statement.executeUpdate();
        }
        try (PreparedStatement statement = connection.prepareStatement(ENTRIES)) {
            statement.setLong(1, seal.contestId());
            statement.setLong(2, seal.number());
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "bigint", entries.stream().map(Unsealed::id).toArray()));
            statement.executeUpdate();
        }
    }

    void moveOn(long watermark) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("UPDATE sealing SET watermark = ?")) {
            statement.setLong(1, watermark);
            statement.executeUpdate();
        }
    }

    /** @param id as {@link #idsTaken} told in this transaction */
    void mark(long id, Instant at) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "UPDATE sealing SET mark = ?, mark_xid = pg_current_xact_id(), marked_at = ?")) {
            statement.setLong(1, id);
            statement.setTimestamp(2, Timestamp.from(at));
            statement.executeUpdate();
        }
    }
}
