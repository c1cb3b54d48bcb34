package dev.vote.payment.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaitingTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void openAndReviewedAreCountedApart() {
        Waiting waiting = Waiting.of(
                List.of(open(Duration.ofMinutes(15), 2), open(Duration.ofHours(3), 3), inReview(Duration.ofDays(2), 1)),
                NOW);

        assertThat(waiting.open()).isEqualTo(5);
        assertThat(waiting.openMinor()).isEqualTo(5_000);
        assertThat(waiting.inReview()).isEqualTo(1);
        assertThat(waiting.inReviewMinor()).isEqualTo(1_000);
        assertThat(waiting.oldest()).contains(NOW.minus(Duration.ofHours(3)));
    }

    @Test
    void nobodyIsCalledOldWhoMayNotBe() {
        // began at some time in a quarter of an hour, of which the last moment is less than half an hour ago
        assertThat(Waiting.of(List.of(open(Duration.ofMinutes(44), 1)), NOW).openOld())
                .isZero();
        assertThat(Waiting.of(List.of(open(Duration.ofMinutes(45), 1)), NOW).openOld())
                .isEqualTo(1);
    }

    @Test
    void everyAgeHasItsGroup() {
        Waiting waiting = Waiting.of(
                List.of(
                        open(Duration.ZERO, 1),
                        open(Duration.ofHours(2), 2),
                        open(Duration.ofHours(12), 3),
                        open(Duration.ofDays(3), 4)),
                NOW);

        assertThat(waiting.ages())
                .containsExactly(
                        new Waiting.AgeGroup(Waiting.Age.FRESH, 1, 1_000),
                        new Waiting.AgeGroup(Waiting.Age.HOURS, 2, 2_000),
                        new Waiting.AgeGroup(Waiting.Age.DAY, 3, 3_000),
                        new Waiting.AgeGroup(Waiting.Age.OLDER, 4, 4_000));
    }

    private static Waiting.Batch open(Duration ago, long payments) {
        return new Waiting.Batch(false, NOW.minus(ago), payments, payments * 1_000);
    }

    private static Waiting.Batch inReview(Duration ago, long payments) {
        return new Waiting.Batch(true, NOW.minus(ago), payments, payments * 1_000);
    }
}
