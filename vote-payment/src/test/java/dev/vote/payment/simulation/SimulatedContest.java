package dev.vote.payment.simulation;

import dev.vote.domain.contest.LatePayments;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** The contest of one world: what is sold, until when, and what its voters were promised should they pay after that. */
final class SimulatedContest {

    /** By how much its organiser moves the close on, at most. */
    static final Duration LONGER = Duration.ofHours(6);

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

    private final DataSource database;
    private final long id;
    private final long priceMinor;
    private final int contestants;
    private final Instant latestClose;
    private final Map<String, LatePayments> promises = new HashMap<>();
    private Instant closesAt;

    private SimulatedContest(DataSource database, long id, long priceMinor, Instant closesAt, int contestants) {
        this.database = database;
        this.id = id;
        this.priceMinor = priceMinor;
        this.closesAt = closesAt;
        this.latestClose = closesAt.plus(LONGER);
        this.contestants = contestants;
    }

    /** With contestants whose codes are C1, C2 and so on. */
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
                return new SimulatedContest(database, row.getLong(1), priceMinor, closesAt, contestants);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long id() {
        return id;
    }

    String slug() {
        return "sim-" + id;
    }

    long priceMinor() {
        return priceMinor;
    }

    Instant closesAt() {
        return closesAt;
    }

    /** Later than that it never closes. */
    Instant latestClose() {
        return latestClose;
    }

    /** Its organiser may have moved the close. */
    void reread() {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("SELECT closes_at FROM contest WHERE id = ?")) {
            query.setLong(1, id);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                closesAt = row.getTimestamp(1).toInstant();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What somebody read before paying; what is read again takes its place, since nothing was ordered by the first. */
    void promise(String email, LatePayments rule) {
        promises.put(email, rule);
    }

    /** What becomes of it, should it be paid after the close. */
    LatePayments promised(Charge charge) {
        return promises.get(charge.email());
    }

    List<String> codes() {
        return IntStream.rangeClosed(1, contestants).mapToObj(n -> "C" + n).toList();
    }
}
