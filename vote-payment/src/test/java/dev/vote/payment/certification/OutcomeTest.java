package dev.vote.payment.certification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vote.domain.certification.LaterChange;
import dev.vote.domain.certification.ResultsState;
import dev.vote.domain.ledger.EntryKind;
import dev.vote.domain.ledger.Standing;
import dev.vote.domain.ledger.Standings;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a certified result would be with what was changed since. */
class OutcomeTest {

    private static final Instant CERTIFIED = Instant.parse("2026-11-29T08:30:00Z");

    private static Outcome outcome(LaterChange... changes) {
        Standings standings = Standings.ranked(
                CERTIFIED,
                List.of(
                        new Standing(0, 1, "C1", "Ada", 10),
                        new Standing(0, 2, "C2", "Bo", 8),
                        new Standing(0, 3, "C3", "Cy", 1)));
        return new Outcome(ResultsState.CERTIFIED, CERTIFIED, standings, Optional.empty(), List.of(changes));
    }

    private static LaterChange change(long contestant, EntryKind kind, long votes, int hours) {
        Instant at = CERTIFIED.plusSeconds(3_600L * hours);
        return new LaterChange(contestant, "C" + contestant, "", kind, 1, votes, at, at);
    }

    @Test
    void withoutChangesNobodyMoved() {
        assertThat(outcome().moved()).isEmpty();
        assertThat(outcome().now().totalVotes()).isEqualTo(19);
    }

    @Test
    void whoOnlyMovesUpBecauseAnotherOneLostVotesIsListedToo() {
        List<Outcome.Moved> moved =
                outcome(change(1, EntryKind.REVERSAL, -5, 1)).moved();

        assertThat(moved).extracting(each -> each.certified().code()).containsExactly("C1", "C2");
        assertThat(moved).extracting(each -> each.now().rank()).containsExactly(2, 1);
        assertThat(moved.get(0).now().votes()).isEqualTo(5);
        assertThat(moved.get(1).last()).isEmpty();
    }

    @Test
    void aReversalAndALateCreditOfAsManyVotesAreBothListed() {
        List<Outcome.Moved> moved = outcome(change(3, EntryKind.CREDIT, 1, 2), change(3, EntryKind.REVERSAL, -1, 5))
                .moved();

        assertThat(moved).hasSize(1);
        assertThat(moved.get(0).now()).isEqualTo(moved.get(0).certified());
        assertThat(moved.get(0).last()).hasValue(CERTIFIED.plusSeconds(5 * 3_600));
    }
}
