package dev.vote.domain.administration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vote.domain.contest.LatePayments;
import dev.vote.domain.contest.VotingWindow;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class NextWindowTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void theNextEditionIsInAWeekAtTheSameTimesOfDayAlsoWhereClocksChangeBetween() {
        VotingWindow summer = new VotingWindow(
                Instant.parse("2026-06-01T06:00:00Z"), Instant.parse("2026-06-10T18:00:00Z"), LatePayments.REVIEW);

        VotingWindow winter = NextWindow.after(Instant.parse("2026-12-01T12:00:00Z"), summer, BERLIN);

        assertThat(winter.opensAt()).isEqualTo(Instant.parse("2026-12-08T07:00:00Z"));
        assertThat(winter.closesAt()).isEqualTo(Instant.parse("2026-12-17T19:00:00Z"));
        assertThat(winter.latePayments()).isEqualTo(LatePayments.REVIEW);
    }

    @Test
    void aContestThatWasClosedByHandGivesWholeMinutes() {
        VotingWindow byHand = new VotingWindow(
                Instant.parse("2026-06-01T06:00:00Z"), Instant.parse("2026-06-01T06:00:20.5Z"), LatePayments.REVIEW);

        VotingWindow next = NextWindow.after(Instant.parse("2026-06-02T12:00:00Z"), byHand, BERLIN);

        assertThat(next.opensAt()).isEqualTo(Instant.parse("2026-06-09T06:00:00Z"));
        assertThat(next.closesAt()).isEqualTo(Instant.parse("2026-06-09T06:01:00Z"));
    }
}
