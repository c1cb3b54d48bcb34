package dev.vote.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vote.domain.contest.ContestState;
import dev.vote.domain.contest.LatePayments;
import dev.vote.domain.contest.VotingWindow;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhaseTest {

    private static final VotingWindow WINDOW = new VotingWindow(
            Instant.parse("2026-12-01T00:00:00Z"), Instant.parse("2026-12-18T19:00:00Z"), LatePayments.REVIEW);

    @ParameterizedTest
    @CsvSource({
        "OPEN, 2026-11-30T23:59:59Z, UPCOMING",
        "OPEN, 2026-12-01T00:00:00Z, OPEN",
        "OPEN, 2026-12-18T18:59:59Z, OPEN",
        "OPEN, 2026-12-18T19:00:00Z, CLOSED",
        "PAUSED, 2026-11-30T00:00:00Z, PAUSED",
        "PAUSED, 2026-12-10T00:00:00Z, PAUSED",
        "PAUSED, 2026-12-18T19:00:00Z, CLOSED",
        "CLOSED, 2026-12-10T00:00:00Z, CLOSED",
        "ARCHIVED, 2026-12-10T00:00:00Z, CLOSED",
        "DRAFT, 2026-12-10T00:00:00Z, UPCOMING",
    })
    void thePhaseFollowsFromTheOrganisersStateAndTheWindow(ContestState state, Instant now, Phase phase) {
        assertThat(Phase.of(state, WINDOW, now)).isEqualTo(phase);
    }
}
