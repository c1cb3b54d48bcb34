package dev.vote.domain.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReviewDecisionTest {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final long FIRST = 1;
    private static final long SECOND = 2;

    private final ReviewDecision proposal =
            ReviewDecision.propose(DecisionKind.CREDIT, 7, FIRST, " The bank rounded. ", NOON);

    @Test
    void anotherPersonApproves() {
        proposal.approve(SECOND, "Agreed", NOON.plusSeconds(60));

        assertThat(proposal.getState()).isEqualTo(DecisionState.APPROVED);
        assertThat(proposal.getDecidedBy()).contains(SECOND);
        assertThat(proposal.getReason()).isEqualTo("The bank rounded.");
    }

    @Test
    void theSamePersonNeitherApprovesNorRejects() {
        assertThatThrownBy(() -> proposal.approve(FIRST, "", NOON)).isInstanceOf(SamePerson.class);
        assertThatThrownBy(() -> proposal.reject(FIRST, "", NOON)).isInstanceOf(SamePerson.class);
        assertThat(proposal.getState()).isEqualTo(DecisionState.PROPOSED);
    }

    @Test
    void onlyTheOneWhoProposedWithdraws() {
        assertThatThrownBy(() -> proposal.withdraw(SECOND, NOON)).isInstanceOf(SamePerson.class);

        proposal.withdraw(FIRST, NOON);

        assertThat(proposal.getState()).isEqualTo(DecisionState.WITHDRAWN);
    }

    @Test
    void whatWasDecidedStays() {
        proposal.reject(SECOND, "No proof", NOON);

        assertThatThrownBy(() -> proposal.approve(SECOND, "", NOON)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> proposal.withdraw(FIRST, NOON)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whoSaysNoSaysWhy() {
        assertThatThrownBy(() -> proposal.reject(SECOND, "  ", NOON)).isInstanceOf(IllegalArgumentException.class);
        assertThat(proposal.getState()).isEqualTo(DecisionState.PROPOSED);
    }

    @ParameterizedTest
    @EnumSource(DecisionKind.class)
    void nothingIsDecidedWithoutAReason(DecisionKind kind) {
        assertThatThrownBy(() -> ReviewDecision.propose(kind, 7, FIRST, "  ", NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
