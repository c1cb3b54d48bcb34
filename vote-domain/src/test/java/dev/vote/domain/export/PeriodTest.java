package dev.vote.domain.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PeriodTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Test
    void oneDayIsFromItsMidnightToTheNextInTheContestsZone() {
        Period period = Period.ofDays(Optional.of(DAY), Optional.of(DAY), ZoneId.of("Africa/Lagos"));

        assertThat(period.from()).contains(Instant.parse("2026-11-23T23:00:00Z"));
        assertThat(period.until()).contains(Instant.parse("2026-11-24T23:00:00Z"));
    }

    @Test
    void withoutDaysItIsAlways() {
        assertThat(Period.ofDays(Optional.empty(), Optional.empty(), ZoneId.of("UTC")))
                .isEqualTo(Period.ALWAYS);
    }

    @Test
    void anEndBeforeTheBeginningIsRefused() {
        Optional<LocalDate> before = Optional.of(DAY.minusDays(2));

        assertThatThrownBy(() -> Period.ofDays(Optional.of(DAY), before, ZoneId.of("UTC")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
