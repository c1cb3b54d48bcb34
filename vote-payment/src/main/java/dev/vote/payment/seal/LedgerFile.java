package dev.vote.payment.seal;

import dev.vote.domain.seal.Published;
import dev.vote.domain.seal.Seal;
import java.io.IOException;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A public export that is being written, line by line. */
final class LedgerFile {

    private final Writer writer;
    private long lastSeal;
    private long seals;
    private long entries;
    private long waiting;

    LedgerFile(Writer writer) {
        this.writer = writer;
    }

    /** Ends with a line feed on every system. */
    void line(String text) throws IOException {
        writer.write(text);
        writer.write('\n');
    }

    boolean contestant(ResultSet row) throws SQLException, IOException {
        line(Published.contestant(row.getString(1), row.getLong(2), row.getString(3)));
        return true;
    }

    /** The first entry of a seal brings the seal's own line. */
    boolean sealed(ResultSet row) throws SQLException, IOException {
        Seal seal = SealColumns.read(row, LedgerReading.SEAL);
        if (seal.number() != lastSeal) {
            lastSeal = seal.number();
            seals++;
            line(seal.line());
        }
        line(EntryColumns.read(row, LedgerReading.ENTRY).sealed(seal.number(), row.getInt(1)));
        entries++;
        return true;
    }

    boolean waiting(ResultSet row) throws SQLException, IOException {
        line(EntryColumns.read(row, 1).waiting());
        waiting++;
        return true;
    }

    void end() throws IOException {
        line(Published.end(seals, entries, waiting));
    }
}
