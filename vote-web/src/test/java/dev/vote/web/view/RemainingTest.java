package dev.vote.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RemainingTest {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    @Test
    void timeIsLeftInDaysHoursMinutesAndSeconds() {
        Instant until = NOW.plus(Duration.ofDays(24)).plus(Duration.ofHours(11)).plusSeconds(125);

        assertThat(Remaining.between(NOW, until)).isEqualTo(new Remaining(24, 11, 2, 5));
    }

    @Test
    void ofWhatIsPastNothingIsLeft() {
        assertThat(Remaining.between(NOW, NOW.minusSeconds(90))).isEqualTo(new Remaining(0, 0, 0, 0));
    }
}
