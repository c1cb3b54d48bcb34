package dev.vote.payment.seal;

import dev.vote.payment.export.Snapshot;
import java.sql.PreparedStatement;

/** The rows of which a contest's public export is made, all as they were at one moment. */
enum LedgerReading {
    CONTESTANTS("""
            SELECT c.code, t.votes, c.name FROM contestant c JOIN tally t ON t.contestant_id = c.id
            WHERE c.contest_id = ? ORDER BY c.code"""),
    SEALED("""
            SELECT n.place, %s, %s FROM seal s
            JOIN sealed_entry n ON n.contest_id = s.contest_id AND n.seal_number = s.number
            JOIN ledger_entry e ON e.id = n.entry_id %s
            WHERE s.contest_id = ? ORDER BY s.number, n.place""".formatted(EntryColumns.SELECTED, SealColumns.SELECTED, EntryColumns.JOINED)),
    WAITING("""
            SELECT %s FROM ledger_entry e %s
            WHERE e.contest_id = ? AND e.id > (SELECT watermark FROM sealing)
            AND NOT EXISTS (SELECT 1 FROM sealed_entry n WHERE n.entry_id = e.id) ORDER BY e.id""".formatted(EntryColumns.SELECTED, EntryColumns.JOINED));

    /** As {@link #SEALED}, up to the seal with that number. */
    static final String SEALED_UP_TO =
            SEALED.sql.replace("WHERE s.contest_id = ?", "WHERE s.contest_id = ? AND s.number <= ?");

    /** In {@link #SEALED}: of the entry's columns, and of the seal's. */
    static final int ENTRY = 2;

    static final int SEAL = 7;

    private final String sql;

    LedgerReading(String sql) {
        this.sql = sql;
    }

    Snapshot.Query of(long contestId) {
        return connection -> {
            PreparedStatement statement = connection.prepareStatement(sql);
            statement.setLong(1, contestId);
            return statement;
        };
    }
}
