package dev.vote.payment.recheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class RecheckScheduleTest {

    private static final Instant CREATED = Instant.parse("2026-06-01T12:00:00Z");
    private static final List<Duration> AGES =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(4));

    @Test
    void theNextMomentIsTheFirstOneAhead() {
        assertThat(RecheckSchedule.next(AGES, CREATED, CREATED)).contains(CREATED.plusSeconds(60));
        assertThat(RecheckSchedule.next(AGES, CREATED, CREATED.plusSeconds(60))).contains(CREATED.plusSeconds(120));
        assertThat(RecheckSchedule.next(AGES, CREATED, CREATED.plusSeconds(121)))
                .contains(CREATED.plusSeconds(240));
    }

    @Test
    void missedMomentsAreNotMadeUpFor() {
        assertThat(RecheckSchedule.next(AGES, CREATED, CREATED.plusSeconds(239)))
                .contains(CREATED.plusSeconds(240));
    }

    @Test
    void afterTheLastMomentThereIsNone() {
        assertThat(RecheckSchedule.next(AGES, CREATED, CREATED.plusSeconds(240)))
                .isEmpty();
    }

    @Test
    void afterTheLastMomentWhatIsntAnsweredIsAskedAsSeldomAsAtTheEnd() {
        assertThat(RecheckSchedule.lastPause(List.of(Duration.ofHours(60), Duration.ofHours(72))))
                .isEqualTo(Duration.ofHours(12));
        assertThat(RecheckSchedule.lastPause(List.of(Duration.ofHours(3)))).isEqualTo(Duration.ofHours(3));
        assertThat(RecheckSchedule.lastPause(AGES))
                .as("however close the schedule's moments are")
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void theDefaultScheduleAsksWithinFiveMinutesForAnHourAndEndsAfterThreeDays() throws IOException {
        List<Duration> ages = defaultAges();

        assertThat(ages.get(0)).isEqualTo(Duration.ofMinutes(1));
        assertThat(ages.get(ages.size() - 1)).isEqualTo(Duration.ofHours(72));
        for (int i = 1; i < ages.size(); i++) {
            assertThat(ages.get(i)).isGreaterThan(ages.get(i - 1));
            if (ages.get(i).compareTo(Duration.ofHours(1)) <= 0) {
                assertThat(ages.get(i).minus(ages.get(i - 1))).isLessThan(Duration.ofMinutes(5));
            }
        }
    }

    private static List<Duration> defaultAges() throws IOException {
        Properties defaults = new Properties();
        try (InputStream in =
                RecheckScheduleTest.class.getResourceAsStream("/META-INF/microprofile-config.properties")) {
            defaults.load(in);
        }
        return Arrays.stream(defaults.getProperty("vote.recheck.ages").split(","))
                .map(Duration::parse)
                .toList();
    }
}
