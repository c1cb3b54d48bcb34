package dev.vote.sandbox.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {

    @Test
    void liveIsEveryThreeMinutesAtFirstAndHourlyFor72HoursThen() {
        RetrySchedule live = RetrySchedule.live();

        assertThat(live.waitAfter(1)).contains(Duration.ofMinutes(3));
        assertThat(live.waitAfter(3)).contains(Duration.ofMinutes(3));
        assertThat(live.waitAfter(4)).contains(Duration.ofHours(1));
        assertThat(live.waitAfter(75)).contains(Duration.ofHours(1));
        assertThat(live.waitAfter(76)).isEmpty();
    }

    @Test
    void testIsHourlyForTenHours() {
        assertThat(RetrySchedule.test().waits()).hasSize(10).containsOnly(Duration.ofHours(1));
    }

    @Test
    void neverIsOneAttempt() {
        assertThat(RetrySchedule.never().waitAfter(1)).isEmpty();
    }

    @Test
    void aNegativeWaitIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> RetrySchedule.of(1, Duration.ofSeconds(-1)));
    }
}
