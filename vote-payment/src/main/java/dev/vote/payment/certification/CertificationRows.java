package dev.vote.payment.certification;

import dev.vote.domain.certification.Certificate;
import dev.vote.domain.certification.CertifiedContest;
import dev.vote.domain.certification.CertifiedSeal;
import dev.vote.domain.certification.CertifiedStanding;
import dev.vote.domain.certification.LaterChange;
import dev.vote.domain.certification.OpenMatters;
import dev.vote.domain.ledger.EntryKind;
import dev.vote.domain.seal.Hash;
import dev.vote.payment.bulk.Columns;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Certificates in the database. They are added and read, never changed. */
final class CertificationRows {

    private static final String SELECT = """
            SELECT c.contest_id, c.slug, c.title, c.opens_at, c.closes_at, c.time_zone, c.number, c.replaces, c.certified_at,
                   c.seal_number, c.seal_hash, c.entries, c.awaited, c.reviews, c.refunds, c.disputes, c.differences, c.reason, c.digest,
                   coalesce(s.name, '')
            FROM certification c LEFT JOIN staff s ON s.id = c.certified_by WHERE c.contest_id = ?""";

    private static final String STANDINGS = """
            SELECT contestant_id, code, name, category, rank, place, votes, amount_minor FROM certified_standing
            WHERE contest_id = ? AND number = ? ORDER BY position""";

    /** Only what is sealed: so few rows are read, and everybody can check each of them. */
    private static final String LATER = """
            SELECT e.contestant_id, c.code, c.name, e.kind, count(*), sum(e.votes), min(e.created_at), max(e.created_at)
            FROM sealed_entry n JOIN ledger_entry e ON e.id = n.entry_id JOIN contestant c ON c.id = e.contestant_id
            WHERE n.contest_id = ? AND n.seal_number > ? GROUP BY 1, 2, 3, 4 ORDER BY 2, 4""";

    private static final String AWAITED =
            "SELECT coalesce(sum(payments), 0) FROM checkout_by_quarter WHERE contest_id = ? AND stage = 'OPEN' AND payments <> 0";

    private static final String INSERT = """
            INSERT INTO certification (contest_id, number, title, slug, opens_at, closes_at, time_zone, certified_by, certified_at, reason,
                                       seal_number, seal_hash, entries, awaited, reviews, refunds, disputes, differences, replaces, digest)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String INSERT_STANDINGS = """
            INSERT INTO certified_standing (contest_id, number, position, contestant_id, code, name, category, rank, place, votes, amount_minor)
            SELECT e.contest_id, e.number, e.position, e.contestant_id, e.code, e.name, e.category, e.rank, e.place, e.votes, e.amount_minor
            FROM unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::bigint[],
                        ?::bigint[], ?::bigint[])
                AS e (contest_id, number, position, contestant_id, code, name, category, rank, place, votes, amount_minor)""";

    private final Connection connection;

    CertificationRows(Connection connection) {
        this.connection = connection;
    }

    /** One change of a contest at a time, until the end of the transaction. */
    void lock(long contestId) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT id FROM contest WHERE id = ? FOR NO KEY UPDATE")) {
            statement.setLong(1, contestId);
            statement.executeQuery();
        }
    }

    Optional<Stored> latest(long contestId) throws SQLException {
        return read(" ORDER BY c.number DESC LIMIT 1", contestId).stream().findFirst();
    }

    Optional<Stored> find(long contestId, int number) throws SQLException {
        return read(" AND c.number = ?", contestId, number).stream().findFirst();
    }

    /** The newest first. */
    List<Stored> all(long contestId) throws SQLException {
        return read(" ORDER BY c.number DESC", contestId);
    }

    /**
     * A certificate as it is kept.
     *
     * @param digest as it stands beside it
     * @param who certified it
     */
    record Stored(Certificate certificate, Hash digest, String who) {

        /** Whether it says what it said when it was made. */
        boolean isIntact() {
            return digest.equals(certificate.digest());
        }
    }

    private List<Stored> read(String which, long... parameters) throws SQLException {
        List<Stored> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(SELECT + which)) {
            for (int index = 0; index < parameters.length; index++) {
                statement.setLong(index + 1, parameters[index]);
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(new Stored(certificate(row), Hash.parse(row.getString(19)), row.getString(20)));
                }
            }
        }
        return found;
    }

    private Certificate certificate(ResultSet row) throws SQLException {
        long contestId = row.getLong(1);
        int number = row.getInt(7);
        return new Certificate(
                new CertifiedContest(
                        contestId,
                        row.getString(2),
                        row.getString(3),
                        moment(row, 4),
                        moment(row, 5),
                        ZoneId.of(row.getString(6))),
                number,
                Optional.ofNullable(row.getString(8)).map(Hash::parse),
                moment(row, 9),
                new CertifiedSeal(row.getLong(10), Hash.parse(row.getString(11)), row.getLong(12)),
                new OpenMatters(row.getLong(13), row.getLong(14), row.getLong(15), row.getLong(16), row.getLong(17)),
                row.getString(18),
                standings(contestId, number));
    }

    private List<CertifiedStanding> standings(long contestId, int number) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(STANDINGS)) {
            statement.setLong(1, contestId);
            statement.setInt(2, number);
            try (ResultSet row = statement.executeQuery()) {
                List<CertifiedStanding> standings = new ArrayList<>();
                while (row.next()) {
                    standings.add(standing(row));
                }
                return standings;
            }
        }
    }

    /** From the first eight columns. */
    static CertifiedStanding standing(ResultSet row) throws SQLException {
        return new CertifiedStanding(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getInt(5),
                row.getInt(6),
                row.getLong(7),
                row.getLong(8));
    }

    static Instant moment(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    List<LaterChange> later(Certificate certificate) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LATER)) {
            statement.setLong(1, certificate.contest().id());
            statement.setLong(2, certificate.seal().number());
            try (ResultSet row = statement.executeQuery()) {
                List<LaterChange> changes = new ArrayList<>();
                while (row.next()) {
                    changes.add(new LaterChange(
                            row.getLong(1),
                            row.getString(2),
                            row.getString(3),
                            EntryKind.valueOf(row.getString(4)),
                            row.getLong(5),
                            row.getLong(6),
                            moment(row, 7),
                            moment(row, 8)));
                }
                return changes;
            }
        }
    }

    /** Payments that were begun and are open; exact at every moment, and few rows are read. */
    long awaited(long contestId) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(AWAITED)) {
            statement.setLong(1, contestId);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    void add(Certificate certificate, long staffId) throws SQLException {
        CertifiedContest contest = certificate.contest();
        OpenMatters open = certificate.open();
        Object[] values = {
            contest.id(),
            certificate.number(),
            contest.title(),
            contest.slug(),
            Timestamp.from(contest.opensAt()),
            Timestamp.from(contest.closesAt()),
            contest.zone().getId(),
            staffId,
            Timestamp.from(certificate.certifiedAt()),
            certificate.reason(),
            certificate.seal().number(),
            certificate.seal().hash().toString(),
            certificate.seal().entries(),
            open.awaited(),
            open.reviews(),
            open.refunds(),
            open.disputes(),
            open.differences(),
            certificate.replaces().map(Hash::toString).orElse(null),
            certificate.digest().toString()
        };
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            for (int index = 0; index < values.length; index++) {
                statement.setObject(index + 1, values[index]);
            }
            statement.executeUpdate();
        }
        addStandings(certificate);
    }

    private void addStandings(Certificate certificate) throws SQLException {
        List<CertifiedStanding> standings = certificate.standings();
        List<Integer> positions = IntStream.range(0, standings.size()).boxed().toList();
        try (PreparedStatement statement = connection.prepareStatement(INSERT_STANDINGS)) {
            new Columns<>(statement, positions)
                    .whole(at -> certificate.contest().id())
                    .whole(at -> certificate.number())
                    .whole(at -> at + 1)
                    .whole(at -> standings.get(at).contestantId())
                    .text(at -> standings.get(at).code())
                    .text(at -> standings.get(at).name())
                    .text(at -> standings.get(at).category())
                    .whole(at -> standings.get(at).rank())
                    .whole(at -> standings.get(at).place())
                    .whole(at -> standings.get(at).votes())
                    .whole(at -> standings.get(at).amountMinor());
            statement.executeUpdate();
        }
    }
}
