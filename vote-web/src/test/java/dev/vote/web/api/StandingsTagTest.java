package dev.vote.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vote.domain.certification.ResultsState;
import dev.vote.domain.ledger.Standing;
import dev.vote.domain.ledger.Standings;
import dev.vote.payment.certification.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StandingsTagTest {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    @Test
    void theSameStandingsReadLaterHaveTheSameTag() {
        assertThat(tag(NOW, 10, "Ada")).isEqualTo(tag(NOW.plusSeconds(60), 10, "Ada"));
    }

    @Test
    void oneMoreVoteOrAnotherNameHasAnotherTag() {
        assertThat(tag(NOW, 11, "Ada")).isNotEqualTo(tag(NOW, 10, "Ada"));
        assertThat(tag(NOW, 10, "Eve")).isNotEqualTo(tag(NOW, 10, "Ada"));
    }

    @Test
    void theSameStandingsThatAreMoreFinalHaveAnotherTag() {
        assertThat(tag(NOW, 10, "Ada", ResultsState.COMPLETE))
                .isNotEqualTo(tag(NOW, 10, "Ada", ResultsState.PROVISIONAL));
    }

    private static String tag(Instant asOf, long votes, String name) {
        return tag(asOf, votes, name, ResultsState.LIVE);
    }

    private static String tag(Instant asOf, long votes, String name, ResultsState state) {
        Standings standings = new Standings(asOf, votes, List.of(new Standing(1, 1, "V01", name, votes)));
        return StandingsTag.of(new Outcome(state, NOW, standings, Optional.empty(), List.of()));
    }
}
