package dev.vote.payment.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PulseTest {

    private final MovedClock clock = new MovedClock();
    private final Told told = new Told();
    private final Pulse pulse = new Pulse(clock, told);

    @Test
    void withinASecondNothingIsSaid() throws SQLException {
        clock.millis = 999;

        assertThat(beat(10_000)).isTrue();
        assertThat(told.rows).isEmpty();
        assertThat(pulse.rows()).isEqualTo(10_000);
    }

    @Test
    void onceASecondTheRowsAreSaid() throws SQLException {
        clock.millis = 1000;
        beat(300);
        clock.millis = 1999;
        beat(300);
        clock.millis = 2000;
        beat(300);

        assertThat(told.rows).containsExactly(100L, 700L);
    }

    @Test
    void whoeverIsCancelledHearsIt() throws SQLException {
        told.isWanted = false;
        clock.millis = 1000;

        assertThat(beat(99)).isTrue();
        assertThat(beat(1)).isFalse();
    }

    @Test
    void whoeverWasCancelledBeforeTheFirstRowHearsItThere() throws SQLException {
        told.isWanted = false;

        assertThat(pulse.begin(1_000_000)).isFalse();
    }

    /** @return the last answer */
    private boolean beat(int times) throws SQLException {
        boolean goOn = true;
        for (int time = 0; time < times; time++) {
            goOn = pulse.beat();
        }
        return goOn;
    }

    private static final class Told implements Pulse.Report {

        private final List<Long> rows = new ArrayList<>();
        private boolean isWanted = true;

        @Override
        public boolean isExpected(long total) {
            return isWanted;
        }

        @Override
        public boolean isWanted(long done) {
            rows.add(done);
            return isWanted;
        }
    }

    private static final class MovedClock extends Clock {

        private long millis;

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(millis);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
