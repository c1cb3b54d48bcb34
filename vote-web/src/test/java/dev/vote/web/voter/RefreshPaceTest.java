package dev.vote.web.voter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefreshPaceTest {

    @ParameterizedTest
    @CsvSource({"PT-1S, 5", "PT0S, 5", "PT4M59S, 5", "PT5M, 20", "PT29M, 20", "PT30M, 120", "P3D, 120"})
    void theOlderThePaymentTheLongerTheWait(Duration age, long seconds) {
        assertThat(RefreshPace.after(age)).hasSeconds(seconds);
    }
}
