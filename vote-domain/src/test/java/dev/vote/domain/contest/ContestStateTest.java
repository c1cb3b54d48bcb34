package dev.vote.domain.contest;

import static dev.vote.domain.contest.ContestState.ARCHIVED;
import static dev.vote.domain.contest.ContestState.CLOSED;
import static dev.vote.domain.contest.ContestState.DRAFT;
import static dev.vote.domain.contest.ContestState.OPEN;
import static dev.vote.domain.contest.ContestState.PAUSED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ContestStateTest {

    private record Move(ContestState from, ContestState to) {}

    private static final Set<Move> ALLOWED = Set.of(
            new Move(DRAFT, OPEN),
            new Move(DRAFT, ARCHIVED),
            new Move(OPEN, PAUSED),
            new Move(OPEN, CLOSED),
            new Move(OPEN, DRAFT),
            new Move(PAUSED, OPEN),
            new Move(PAUSED, CLOSED),
            new Move(PAUSED, DRAFT),
            new Move(CLOSED, ARCHIVED));

    @ParameterizedTest
    @MethodSource("pairs")
    void everyPairIsAllowedOrForbiddenAsTheTableSays(ContestState from, ContestState to) {
        assertThat(from.mayBecome(to)).isEqualTo(ALLOWED.contains(new Move(from, to)));
    }

    static Stream<Arguments> pairs() {
        return Arrays.stream(ContestState.values())
                .flatMap(from -> Arrays.stream(ContestState.values()).map(to -> Arguments.of(from, to)));
    }

    @Test
    void votersSeeWhatIsNeitherPreparedNorPutAway() {
        assertThat(Arrays.stream(ContestState.values()).filter(ContestState::isPublic))
                .containsExactlyInAnyOrder(OPEN, PAUSED, CLOSED);
    }
}
