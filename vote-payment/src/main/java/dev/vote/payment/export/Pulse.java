package dev.vote.payment.export;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Counts an export's rows, says about once a second how many there are, and hears then whether to go on. */
final class Pulse {

    private static final Duration BEAT = Duration.ofSeconds(1);

    /** The clock is looked at no more often than this. */
    private static final int ROWS = 100;

    private final Clock clock;
    private final Report report;
    private Instant next;
    private long rows;

    /** Who is told. */
    interface Report {

        /**
         * How many rows there will be.
         *
         * @return false if the export was cancelled
         */
        boolean isExpected(long rows) throws SQLException;

        /**
         * How many rows there are.
         *
         * @return false if the export was cancelled
         */
        boolean isWanted(long rows) throws SQLException;
    }

    Pulse(Clock clock, Report report) {
        this.clock = clock;
        this.report = report;
        this.next = clock.instant().plus(BEAT);
    }

    /**
     * Before the first row.
     *
     * @param total how many there will be
     * @return false if the export was cancelled
     */
    boolean begin(long total) throws SQLException {
        return report.isExpected(total);
    }

    /** How many rows there were so far. */
    long rows() {
        return rows;
    }

    /**
     * After each row.
     *
     * @return false if the export was cancelled
     */
    boolean beat() throws SQLException {
        rows++;
        if (rows % ROWS != 0 || clock.instant().isBefore(next)) {
            return true;
        }
        next = clock.instant().plus(BEAT);
        return report.isWanted(rows);
    }
}
