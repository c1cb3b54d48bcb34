package dev.vote.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LockOutTest {

    private final LockOut lockOut = new LockOut(5, Duration.ofMinutes(1), Duration.ofHours(1));

    @ParameterizedTest
    @CsvSource({"1, ", "4, ", "5, PT1M", "6, PT2M", "7, PT4M", "10, PT32M", "11, PT1H", "40, PT1H", "2000000000, PT1H"})
    void theFifthFailureLocksAndEachMoreDoublesItUpToAnHour(int failures, Duration lock) {
        assertThat(lockOut.after(failures).orElse(null)).isEqualTo(lock);
    }
}
