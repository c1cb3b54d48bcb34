package dev.vote.payment.simulation;

import dev.vote.domain.contest.LatePayments;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * The contest of one world.
 *
 * @param late what becomes of what was paid after the close
 * @param contestants how many; their codes are C1, C2 and so on
 */
record SimulatedContest(
        long id,
        String slug,
        String currency,
        long priceMinor,
        Instant opensAt,
        Instant closesAt,
        LatePayments late,
        int contestants) {

    private static final String INSERT = """
            WITH next AS (SELECT nextval('contest_seq') AS id),
            added AS (
                INSERT INTO contest (id, slug, title, currency, price_minor, opens_at, closes_at, time_zone, state, late_payments)
                SELECT id, 'sim-' || id, 'Simulated', ?, ?, ?, ?, 'UTC', 'OPEN', ? FROM next RETURNING id),
            entered AS (
                INSERT INTO contestant (contest_id, code, name, position)
                SELECT added.id, 'C' || n, 'Contestant ' || n, n FROM added, generate_series(1, ?) n
                RETURNING id, contest_id),
            counted AS (INSERT INTO tally (contestant_id, contest_id) SELECT id, contest_id FROM entered)
            SELECT id FROM added""";

    static SimulatedContest open(DataSource database, Dice dice, Instant opensAt) {
        String currency = dice.pick(List.of("NGN", "GHS"));
        Instant closesAt = opensAt.plus(dice.between(World.SHORTEST, World.LONGEST));
        LatePayments late = dice.pick(List.of(LatePayments.values()));
        int contestants = dice.between(1, 6);
        long priceMinor = 5_000L * dice.between(1, 4);
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, currency);
            insert.setLong(2, priceMinor);
            insert.setTimestamp(3, Timestamp.from(opensAt));
            insert.setTimestamp(4, Timestamp.from(closesAt));
            insert.setString(5, late.name());
            insert.setInt(6, contestants);
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                long id = row.getLong(1);
                return new SimulatedContest(
                        id, "sim-" + id, currency, priceMinor, opensAt, closesAt, late, contestants);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether what was begun in time counts although it was paid after the close. */
    boolean countsLate() {
        return late == LatePayments.COUNT_IF_STARTED_IN_TIME;
    }

    List<String> codes() {
        return IntStream.rangeClosed(1, contestants).mapToObj(n -> "C" + n).toList();
    }
}
