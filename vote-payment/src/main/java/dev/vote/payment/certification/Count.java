package dev.vote.payment.certification;

import dev.vote.domain.certification.CertifiedSeal;
import dev.vote.domain.certification.CertifiedStanding;
import dev.vote.domain.seal.Hash;
import dev.vote.payment.seal.Chain;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A contest's votes as they would be certified.
 *
 * @param isRight whether the totals are the sums of the ledger, and all of it is sealed
 */
record Count(List<CertifiedStanding> standings, CertifiedSeal seal, boolean isRight) {

    private static final String STANDING = """
            SELECT c.id, c.code, c.name, coalesce(g.name, ''), 0, 0, t.votes, coalesce(m.amount_minor, 0)""";

    private static final String OF_CONTEST = """
             FROM contestant c JOIN tally t ON t.contestant_id = c.id LEFT JOIN category g ON g.id = c.category_id
            LEFT JOIN (SELECT contestant_id, sum(amount_minor) AS amount_minor FROM ledger_shares
                       WHERE contest_id = ? GROUP BY contestant_id) m ON m.contestant_id = c.id""";

    private static final String ORDER =
            " WHERE c.contest_id = ? ORDER BY g.position NULLS LAST, g.name, g.id, t.votes DESC, c.position, c.code";

    private static final String SEALS = """
            LEFT JOIN (SELECT number, hash FROM seal WHERE contest_id = ? ORDER BY number DESC LIMIT 1) s ON true
            LEFT JOIN (SELECT sum(entries) AS entries FROM seal WHERE contest_id = ?) a ON true""";

    /** One statement, and so one picture of the database, whatever is settled and sealed meanwhile. */
    private static final String WITH_LEDGER = STANDING + """
            , coalesce(e.votes, 0), sum(coalesce(e.sealed, 0)) OVER (), coalesce(e.unsealed, 0), coalesce(s.number, 0), coalesce(s.hash, repeat('0', 64)),
              coalesce(a.entries, 0)""" + OF_CONTEST + """
             LEFT JOIN (SELECT l.contestant_id, sum(l.votes) AS votes, count(n.entry_id) AS sealed, count(*) - count(n.entry_id) AS unsealed
                       FROM ledger_entry l LEFT JOIN sealed_entry n ON n.entry_id = l.id
                       WHERE l.contest_id = ? GROUP BY l.contestant_id) e ON e.contestant_id = c.id
            """ + SEALS + ORDER;

    /** Also one statement: the totals, the seals, and what waits for its seal. The entries that are sealed aren't looked at. */
    private static final String QUICK = STANDING + """
            , t.votes, coalesce(a.entries, 0), w.waiting, coalesce(s.number, 0), coalesce(s.hash, repeat('0', 64)), coalesce(a.entries, 0)""" + OF_CONTEST + """
             CROSS JOIN (SELECT count(*) AS waiting FROM ledger_entry l
                         WHERE l.contest_id = ? AND l.id > (SELECT watermark FROM sealing)
                         AND NOT EXISTS (SELECT 1 FROM sealed_entry n WHERE n.entry_id = l.id)) w
            """ + SEALS + ORDER;

    private static final int PARAMETERS = 5;

    /** By the totals alone; right if nothing waits for its seal. */
    static Count quick(Connection connection, long contestId) throws SQLException {
        return read(connection, QUICK, contestId);
    }

    /** Adds the whole ledger up. */
    static Count of(Connection connection, long contestId) throws SQLException {
        return read(connection, WITH_LEDGER, contestId);
    }

    private static Count read(Connection connection, String sql, long contestId) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int index = 1; index <= PARAMETERS; index++) {
                statement.setLong(index, contestId);
            }
            try (ResultSet row = statement.executeQuery()) {
                return read(row);
            }
        }
    }

    /** Whether the chain, computed anew, ends with the seal and adds up to the standings. */
    boolean isOf(Chain chain) {
        return chain.isUnbroken()
                && chain.last().equals(seal.hash())
                && chain.entries() == seal.entries()
                && standings.stream().allMatch(each -> each.votes() == chain.votes(each.code()));
    }

    private static Count read(ResultSet row) throws SQLException {
        List<CertifiedStanding> standings = new ArrayList<>();
        CertifiedSeal seal = new CertifiedSeal(0, Hash.NONE, 0);
        boolean right = true;
        while (row.next()) {
            CertifiedStanding standing = CertificationRows.standing(row);
            standings.add(standing);
            seal = new CertifiedSeal(row.getLong(12), Hash.parse(row.getString(13)), row.getLong(14));
            right &= standing.votes() == row.getLong(9) && row.getLong(10) == seal.entries() && row.getLong(11) == 0;
        }
        return new Count(CertifiedStanding.ranked(standings), seal, right);
    }
}
