package dev.vote.payment.seal;

import dev.vote.domain.seal.LedgerLine;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads the entries of one seal, in their order. */
final class SealedLines {

    private static final String SELECT = """
            SELECT %s FROM sealed_entry n JOIN ledger_entry e ON e.id = n.entry_id %s
            WHERE n.contest_id = ? AND n.seal_number = ? ORDER BY n.place""".formatted(EntryColumns.SELECTED, EntryColumns.JOINED);

    private SealedLines() {}

    static List<LedgerLine> of(Connection connection, long contestId, long seal) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SELECT)) {
            statement.setLong(1, contestId);
            statement.setLong(2, seal);
            try (ResultSet row = statement.executeQuery()) {
                List<LedgerLine> lines = new ArrayList<>();
                while (row.next()) {
                    lines.add(EntryColumns.read(row, 1));
                }
                return lines;
            }
        }
    }
}
