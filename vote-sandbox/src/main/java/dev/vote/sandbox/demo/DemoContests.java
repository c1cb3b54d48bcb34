package dev.vote.sandbox.demo;

import dev.vote.sandbox.gateway.Charges;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import javax.sql.DataSource;

/**
 * Loads the demo contests into Vote's own tables: two that are open and one that is closed, with people, portraits and a
 * history of payments: credited, failed, open, in review.
 *
 * <p>Safe at every start: a contest whose slug exists is left as it is, except that an open one whose window has run out
 * is opened for some more weeks.
 */
public final class DemoContests {

    private DemoContests() {}

    /**
     * @param dataSource on a database that has Vote's schema
     * @param charges where the gateway has the money that people must judge
     */
    public static void load(DataSource dataSource, Charges charges) throws SQLException {
        load(dataSource, charges, Clock.systemUTC());
    }

    static void load(DataSource dataSource, Charges charges, Clock clock) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            for (DemoPlan plan : DemoPlan.values()) {
                load(connection, plan, clock.instant());
                new DemoCharges(connection, charges).tell();
                connection.commit();
            }
        }
    }

    private static void load(Connection connection, DemoPlan plan, Instant now) throws SQLException {
        var contests = new ContestRows(connection);
        DemoContest contest = DemoContest.read(plan.slug());
        OptionalLong id = contests.insert(contest, plan, now);
        if (id.isEmpty()) {
            contests.extend(plan, now);
            return;
        }
        List<DemoPayment> history = DemoHistory.of(contest, plan, now);
        new HistoryRows(connection, id.getAsLong()).insert(history, contest.currency());
    }
}
