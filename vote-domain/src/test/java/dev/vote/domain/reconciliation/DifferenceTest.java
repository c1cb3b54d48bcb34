package dev.vote.domain.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final Facts FACTS = new Facts("CREDITED, 500.00 NGN", "abandoned, 500.00 NGN");
    private static final Facts OTHERS = new Facts("CREDITED, 500.00 NGN", "failed, 500.00 NGN");

    private final Difference difference =
            Difference.found("paystack", "R", DifferenceKind.CREDITED_WITHOUT_PROOF, Optional.of(1L), NOON);

    @Test
    void onlyTheFirstLookOpensIt() {
        assertThat(difference.see(1, FACTS, NOON)).isTrue();
        assertThat(difference.see(2, FACTS, NOON)).isFalse();
        assertThat(difference.see(3, OTHERS, NOON)).isFalse();
        assertThat(difference.getState()).isEqualTo(DifferenceState.OPEN);
        assertThat(difference.getLastRun()).isEqualTo(3);
        assertThat(difference.getFacts()).isEqualTo(OTHERS);
    }

    @Test
    void whatWasGoneAndIsSeenAgainIsOpenAgain() {
        difference.see(1, FACTS, NOON);
        difference.vanish(NOON);
        assertThat(difference.getState()).isEqualTo(DifferenceState.GONE);

        assertThat(difference.see(2, FACTS, NOON)).isTrue();
        assertThat(difference.getState()).isEqualTo(DifferenceState.OPEN);
        assertThat(difference.getEndedAt()).isEmpty();
    }

    @Test
    void whatWasDismissedStaysSoUntilTheFactsAreOthers() {
        difference.see(1, FACTS, NOON);
        difference.dismiss(7, " A test of ours. ", NOON);

        assertThat(difference.see(2, FACTS, NOON)).isFalse();
        difference.vanish(NOON);
        assertThat(difference.getState()).isEqualTo(DifferenceState.DISMISSED);
        assertThat(difference.getReason()).isEqualTo("A test of ours.");

        assertThat(difference.see(3, OTHERS, NOON)).isTrue();
        assertThat(difference.getState()).isEqualTo(DifferenceState.OPEN);
        assertThat(difference.getEndedBy()).isEmpty();
        assertThat(difference.getReason()).isEmpty();
    }

    @Test
    void itIsDismissedOnceAndWithAReason() {
        difference.see(1, FACTS, NOON);

        assertThatThrownBy(() -> difference.dismiss(7, "  ", NOON)).isInstanceOf(IllegalStateException.class);
        difference.dismiss(7, "Known.", NOON);
        assertThatThrownBy(() -> difference.dismiss(7, "Again.", NOON)).isInstanceOf(IllegalStateException.class);
    }
}
