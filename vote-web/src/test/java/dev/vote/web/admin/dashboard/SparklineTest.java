package dev.vote.web.admin.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SparklineTest {

    @Test
    void highestValueIsOnTopAndNothingIsAtTheBottom() {
        assertThat(Sparkline.points(List.of(0L, 5L, 10L))).isEqualTo("0.0,22.0 50.0,12.0 100.0,2.0");
    }

    @Test
    void withoutVotesTheLineIsFlat() {
        assertThat(Sparkline.points(List.of(0L, 0L))).isEqualTo("0.0,22.0 100.0,22.0");
    }

    @Test
    void whereMoreWasTakenBackThanCameInTheLineStaysInThePicture() {
        assertThat(Sparkline.points(List.of(-3L, 1L))).isEqualTo("0.0,22.0 100.0,2.0");
    }

    @Test
    void oneValueIsNoLine() {
        assertThat(Sparkline.points(List.of(3L))).isEmpty();
        assertThat(Sparkline.points(List.of())).isEmpty();
    }
}
