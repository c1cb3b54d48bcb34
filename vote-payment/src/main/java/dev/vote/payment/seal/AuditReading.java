package dev.vote.payment.seal;

import dev.vote.domain.seal.Hash;
import dev.vote.domain.seal.LedgerLine;
import dev.vote.domain.seal.Seal;
import dev.vote.payment.export.Snapshot;
import dev.vote.payment.seal.Difference.Kind;
import dev.vote.payment.seal.Findings.Turn;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Holds the ledger, its tallies and its seals against each other, in one picture of the database, and writes nothing. */
final class AuditReading {

    /** As many differences are kept; all are counted. */
    static final int MOST_KEPT = 100;

    private static final String SIZES = "SELECT count(DISTINCT contest_id), count(*) FROM ledger_entry";

    private static final String TALLIES = """
            SELECT c.contest_id, c.code, coalesce(e.votes, 0), coalesce(t.votes, 0)
            FROM contestant c LEFT JOIN tally t ON t.contestant_id = c.id
            LEFT JOIN (SELECT contestant_id, sum(votes) AS votes FROM ledger_entry GROUP BY contestant_id) e
                ON e.contestant_id = c.id
            WHERE coalesce(e.votes, 0) <> coalesce(t.votes, 0) ORDER BY 1, 2""";

    /** Below the watermark the sealer looks no more, however new they are. */
    private static final String UNSEALED = """
            SELECT e.contest_id, e.id, e.created_at, e.created_at < ? OR e.id <= (SELECT watermark FROM sealing)
            FROM ledger_entry e WHERE e.id > 0 AND NOT EXISTS (SELECT 1 FROM sealed_entry n WHERE n.entry_id = e.id)
            ORDER BY e.id""";

    private static final String LINKS = """
            SELECT s.contest_id, s.number, coalesce(b.hash, CASE WHEN s.number = 1 THEN repeat('0', 64) END, 'missing'),
                   s.previous_hash
            FROM seal s LEFT JOIN seal b ON b.contest_id = s.contest_id AND b.number = s.number - 1
            WHERE s.previous_hash <> coalesce(b.hash, CASE WHEN s.number = 1 THEN repeat('0', 64) END, 'missing')
            ORDER BY 1, 2""";

    private static final String NEWEST = """
            SELECT %s FROM (SELECT DISTINCT contest_id FROM seal) c CROSS JOIN LATERAL (
                SELECT * FROM seal WHERE contest_id = c.contest_id ORDER BY number DESC LIMIT 5) s""".formatted(SealColumns.SELECTED);

    private static final String IN_TURN = """
            SELECT %s FROM seal s WHERE (s.contest_id, s.number) > (?, ?)
            ORDER BY s.contest_id, s.number LIMIT ?""".formatted(SealColumns.SELECTED);

    /** What was wrong with a seal is looked at each time until it isn't: an audit that finds nothing must mean it. */
    private static final String DOUBTED = """
            SELECT %s FROM seal s WHERE EXISTS (
                SELECT FROM ledger_difference d WHERE d.audit_id = (SELECT max(id) FROM ledger_audit) AND d.kind = '%s'
                    AND d.contest_id = s.contest_id AND d.subject = s.number::text)
            ORDER BY s.contest_id, s.number""".formatted(SealColumns.SELECTED, Kind.SEAL);

    private final Snapshot snapshot;
    private final List<Difference> differences = new ArrayList<>();
    private long different;
    private long unsealed;

    AuditReading(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /**
     * @param since what is older must have been sealed
     * @param turn where the last audit ended
     * @param most how many seals are computed anew in their turn; the newest of each contest always are
     */
    Findings read(Instant since, Turn turn, int most) throws SQLException, IOException {
        long[] sizes = new long[2];
        snapshot.read(connection -> connection.prepareStatement(SIZES), row -> {
            sizes[0] = row.getLong(1);
            sizes[1] = row.getLong(2);
            return true;
        });
        snapshot.read(connection -> connection.prepareStatement(TALLIES), row -> {
            add(new Difference(row.getLong(1), Kind.TALLY, row.getString(2), row.getString(3), row.getString(4)));
            return true;
        });
        snapshot.read(connection -> prepareUnsealed(connection, since), this::unsealed);
        snapshot.read(connection -> connection.prepareStatement(LINKS), row -> {
            add(new Difference(
                    row.getLong(1), Kind.SEAL, row.getString(2), "follows " + row.getString(3), row.getString(4)));
            return true;
        });
        List<Kept> newest = kept(connection -> connection.prepareStatement(NEWEST));
        List<Kept> inTurn = kept(connection -> prepareInTurn(connection, turn, most));
        Set<Kept> seals = new LinkedHashSet<>(newest);
        seals.addAll(inTurn);
        seals.addAll(kept(connection -> connection.prepareStatement(DOUBTED)));
        for (Kept seal : seals) {
            check(seal);
        }
        return new Findings(
                sizes[0],
                sizes[1],
                unsealed,
                seals.size(),
                inTurn.size() < most ? Turn.FIRST : inTurn.get(most - 1).turn(),
                differences,
                different);
    }

    private static PreparedStatement prepareUnsealed(Connection connection, Instant since) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(UNSEALED);
        statement.setTimestamp(1, Timestamp.from(since));
        return statement;
    }

    private boolean unsealed(ResultSet row) throws SQLException {
        unsealed++;
        if (row.getBoolean(4)) {
            String since = EntryColumns.moment(row, 3).toString();
            add(new Difference(row.getLong(1), Kind.UNSEALED, row.getString(2), "sealed", "not since " + since));
        }
        return true;
    }

    private static PreparedStatement prepareInTurn(Connection connection, Turn turn, int most) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(IN_TURN);
        statement.setLong(1, turn.contestId());
        statement.setLong(2, turn.seal());
        statement.setInt(3, most);
        return statement;
    }

    /** A seal with the hash that stands beside it. */
    private record Kept(Seal seal, Hash hash) {

        Turn turn() {
            return new Turn(seal.contestId(), seal.number());
        }
    }

    private List<Kept> kept(Snapshot.Query query) throws SQLException, IOException {
        List<Kept> found = new ArrayList<>();
        snapshot.read(query, row -> found.add(new Kept(SealColumns.read(row, 1), SealColumns.hash(row, 1))));
        return found;
    }

    private void check(Kept kept) throws SQLException {
        Seal seal = kept.seal();
        if (!seal.hash().equals(kept.hash())) {
            add(ofSeal(seal, "hash " + seal.hash(), kept.hash()));
        }
        List<LedgerLine> lines = SealedLines.of(snapshot.connection(), seal.contestId(), seal.number());
        if (lines.size() != seal.entries()) {
            add(ofSeal(seal, seal.entries() + " entries", lines.size()));
        } else if (!seal.tree(lines).root().equals(seal.root())) {
            add(ofSeal(seal, "root " + seal.root(), seal.tree(lines).root()));
        }
    }

    private static Difference ofSeal(Seal seal, String expected, Object found) {
        return new Difference(seal.contestId(), Kind.SEAL, Long.toString(seal.number()), expected, found.toString());
    }

    private void add(Difference difference) {
        different++;
        if (differences.size() < MOST_KEPT) {
            differences.add(difference);
        }
    }
}
