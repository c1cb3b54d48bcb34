package dev.vote.domain.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class DisputeTest {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(3_600);
    private static final Instant DUE = NOON.plus(Duration.ofHours(16));

    private final Dispute dispute = new Dispute();

    private static DisputeNews news(DisputeState state, Optional<Instant> updatedAt) {
        boolean isOpen = state == DisputeState.OPEN;
        return new DisputeNews(
                state,
                "word-of-" + state,
                state.isOver() ? "declined" : "",
                isOpen ? "chargeback" : "",
                "",
                isOpen ? OptionalLong.of(5_000) : OptionalLong.empty(),
                "NGN",
                Optional.of(NOON),
                isOpen ? Optional.of(DUE) : Optional.empty(),
                Optional.empty(),
                updatedAt);
    }

    private static DisputeNews at(Instant updatedAt, DisputeState state) {
        return news(state, Optional.of(updatedAt));
    }

    private static DisputeNews untimed(DisputeState state) {
        return news(state, Optional.empty());
    }

    @Test
    void whatIsOlderNeverUndoesWhatIsNewer() {
        assertThat(dispute.hear(at(LATER, DisputeState.WON), false, LATER)).isTrue();

        assertThat(dispute.hear(at(NOON, DisputeState.OPEN), false, LATER)).isFalse();

        assertThat(dispute.getState()).isEqualTo(DisputeState.WON);
        assertThat(dispute.getWord()).isEqualTo("word-of-WON");
        // what doesn't change is learnt all the same
        assertThat(dispute.getCategory()).isEqualTo("chargeback");
        assertThat(dispute.getDueAt()).contains(DUE);
        assertThat(dispute.getAmount().orElseThrow().amountMinor()).isEqualTo(5_000);
    }

    @Test
    void anOldEndDoesntUndoANewBeginning() {
        dispute.hear(at(NOON, DisputeState.WON), false, NOON);
        dispute.hear(at(LATER, DisputeState.OPEN), false, LATER);

        assertThat(dispute.hear(at(NOON.plusSeconds(60), DisputeState.WON), false, LATER))
                .isFalse();

        assertThat(dispute.getState()).isEqualTo(DisputeState.OPEN);
    }

    @Test
    void whatTheGatewayAnswersIsHowItIsWhateverTimeItBears() {
        dispute.hear(at(LATER, DisputeState.OPEN), false, NOON);

        assertThat(dispute.hear(at(NOON, DisputeState.LOST), true, LATER)).isTrue();
        assertThat(dispute.hear(at(LATER, DisputeState.WON), true, LATER)).isFalse();

        assertThat(dispute.getState()).isEqualTo(DisputeState.LOST);
    }

    @Test
    void wordWithoutATimeGoesOnAndNotBack() {
        dispute.hear(untimed(DisputeState.WITH_BANK), false, NOON);

        assertThat(dispute.hear(untimed(DisputeState.OPEN), false, LATER)).isFalse();
        assertThat(dispute.hear(untimed(DisputeState.UNKNOWN), false, LATER)).isFalse();
        assertThat(dispute.hear(untimed(DisputeState.LOST), false, LATER)).isTrue();
        assertThat(dispute.hear(untimed(DisputeState.WON), false, LATER)).isFalse();

        assertThat(dispute.getState()).isEqualTo(DisputeState.LOST);
        assertThat(dispute.getResolvedAt()).contains(LATER);
    }

    @Test
    void whatIsWonMayBeginAnewWhenTheWordIsSurelyNewer() {
        dispute.hear(at(NOON, DisputeState.WON), false, NOON);
        dispute.close(NOON);

        assertThat(dispute.hear(at(NOON, DisputeState.OPEN), false, LATER)).isFalse();
        assertThat(dispute.getClosedAt()).contains(NOON);
        assertThat(dispute.hear(at(LATER, DisputeState.OPEN), false, LATER)).isTrue();

        assertThat(dispute.getClosedAt()).isEmpty();
        assertThat(dispute.getResolvedAt()).isEmpty();
    }

    @Test
    void theSameWordAgainChangesNothing() {
        dispute.hear(at(NOON, DisputeState.OPEN), false, NOON);

        assertThat(dispute.hear(at(NOON, DisputeState.OPEN), false, LATER)).isFalse();
        assertThat(dispute.hear(at(LATER, DisputeState.OPEN), false, LATER)).isFalse();
    }

    @Test
    void stepsThatBringNothingAreCountedAndBeginAnewWithAnotherState() {
        dispute.hear(at(NOON, DisputeState.OPEN), false, NOON);
        dispute.waitUntil(LATER, NOON);
        dispute.waitUntil(LATER, NOON);
        assertThat(dispute.getSteps()).isEqualTo(2);

        dispute.hear(at(LATER, DisputeState.LOST), false, LATER);

        assertThat(dispute.getSteps()).isZero();
    }

    @Test
    void onlyWhatWaitsForUsIsOverdue() {
        dispute.hear(at(NOON, DisputeState.OPEN), false, NOON);
        assertThat(dispute.isOverdue(DUE.minusSeconds(1))).isFalse();
        assertThat(dispute.isOverdue(DUE)).isTrue();

        dispute.hear(at(LATER, DisputeState.WITH_BANK), false, LATER);

        assertThat(dispute.isOverdue(DUE)).isFalse();
    }

    @Test
    void onlyWhatIsOverIsClosed() {
        dispute.hear(at(NOON, DisputeState.OPEN), false, NOON);

        assertThatThrownBy(() -> dispute.close(LATER)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void wordsAreCutToWhatTheirColumnHolds() {
        DisputeNews news = new DisputeNews(
                DisputeState.UNKNOWN,
                "x".repeat(100) + '\0',
                "",
                "\0",
                "",
                OptionalLong.of(-1),
                "XX",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        dispute.hear(news, false, NOON);

        assertThat(dispute.getWord()).hasSize(60);
        assertThat(dispute.getCategory()).isEmpty();
        assertThat(dispute.getAmount()).isEmpty();
    }
}
