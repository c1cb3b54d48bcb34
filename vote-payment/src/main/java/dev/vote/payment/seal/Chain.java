package dev.vote.payment.seal;

import dev.vote.domain.seal.Hash;
import dev.vote.domain.seal.LedgerLine;
import dev.vote.domain.seal.Seal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A contest's chain of seals, computed anew from the entries: every root, every link, every hash. What was sealed stays, so it doesn't matter
 * whether more is sealed meanwhile. The entries of one seal are in memory at a time; a million take some seconds.
 */
public final class Chain {

    private static final int FETCH_ROWS = 1000;

    private final Map<String, Long> votes = new TreeMap<>();
    private final List<LedgerLine> lines = new ArrayList<>();
    private Seal seal;
    private Hash kept = Hash.NONE;
    private Hash last = Hash.NONE;
    private long number;
    private long entries;
    private boolean unbroken = true;

    private Chain() {}

    /** @param upTo the number of the last seal that is looked at */
    public static Chain of(Connection connection, long contestId, long upTo) throws SQLException {
        Chain chain = new Chain();
        try (PreparedStatement statement = connection.prepareStatement(LedgerReading.SEALED_UP_TO)) {
            statement.setLong(1, contestId);
            statement.setLong(2, upTo);
            statement.setFetchSize(FETCH_ROWS);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    chain.take(row);
                }
            }
        }
        chain.endSeal();
        return chain;
    }

    private void take(ResultSet row) throws SQLException {
        Seal its = SealColumns.read(row, LedgerReading.SEAL);
        if (seal == null || its.number() != seal.number()) {
            endSeal();
            seal = its;
            kept = SealColumns.hash(row, LedgerReading.SEAL);
        }
        LedgerLine line = EntryColumns.read(row, LedgerReading.ENTRY);
        lines.add(line);
        unbroken &= row.getInt(1) == lines.size();
        votes.merge(line.contestant(), line.votes(), Long::sum);
    }

    private void endSeal() {
        if (seal == null) {
            return;
        }
        unbroken &= seal.number() == number + 1
                && seal.previous().equals(last)
                && seal.hash().equals(kept)
                && seal.entries() == lines.size()
                && seal.tree(lines).root().equals(seal.root());
        number = seal.number();
        last = kept;
        entries += lines.size();
        lines.clear();
    }

    /** Whether each seal is that of its entries, and follows the one before it. */
    public boolean isUnbroken() {
        return unbroken;
    }

    /** Of the last seal; {@link Hash#NONE} if there is none. */
    public Hash last() {
        return last;
    }

    public long entries() {
        return entries;
    }

    /** What the sealed entries add up to for the contestant with that code. */
    public long votes(String code) {
        return votes.getOrDefault(code, 0L);
    }
}
