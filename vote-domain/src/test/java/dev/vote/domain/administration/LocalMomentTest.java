package dev.vote.domain.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class LocalMomentTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDateTime SKIPPED = LocalDateTime.parse("2026-03-29T02:30");
    private static final LocalDateTime TWICE = LocalDateTime.parse("2026-10-25T02:30");

    @Test
    void aTimeThatClocksSkipIsNoMoment() {
        assertThat(LocalMoment.first(SKIPPED, BERLIN)).isEmpty();
        assertThat(LocalMoment.last(SKIPPED, BERLIN)).isEmpty();
        assertThat(LocalMoment.isTwice(SKIPPED, BERLIN)).isFalse();
    }

    @Test
    void aTimeThatComesTwiceIsTwoMoments() {
        assertThat(LocalMoment.isTwice(TWICE, BERLIN)).isTrue();
        assertThat(LocalMoment.first(TWICE, BERLIN)).hasValue(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(LocalMoment.last(TWICE, BERLIN)).hasValue(Instant.parse("2026-10-25T01:30:00Z"));
    }

    @Test
    void anyOtherTimeIsOne() {
        LocalDateTime evening = LocalDateTime.parse("2026-12-18T20:00");

        assertThat(LocalMoment.isTwice(evening, BERLIN)).isFalse();
        assertThat(LocalMoment.first(evening, BERLIN)).isEqualTo(LocalMoment.last(evening, BERLIN));
    }

    @Test
    void aClockOnAWallShowsWholeSeconds() {
        assertThat(LocalMoment.shown(Instant.parse("2026-12-18T19:00:05.678Z"), BERLIN))
                .isEqualTo(LocalDateTime.parse("2026-12-18T20:00:05"));
    }
}
