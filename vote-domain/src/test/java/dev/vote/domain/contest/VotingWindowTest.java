package dev.vote.domain.contest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class VotingWindowTest {

    private static final Instant OPENS = Instant.parse("2026-06-01T08:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-06-30T20:00:00Z");

    private final VotingWindow window = new VotingWindow(OPENS, CLOSES, LatePayments.REVIEW);

    @Test
    void theOpeningBelongsToItAndTheCloseDoesNot() {
        assertThat(window.contains(OPENS)).isTrue();
        assertThat(window.contains(OPENS.minusMillis(1))).isFalse();
        assertThat(window.contains(CLOSES.minusMillis(1))).isTrue();
        assertThat(window.contains(CLOSES)).isFalse();
    }

    @Test
    void whenItWasPaidDecidesWhetherItCounts() {
        assertThat(window.counts(OPENS, CLOSES.minusMillis(1))).isTrue();
        assertThat(window.counts(OPENS, CLOSES)).isFalse();
    }

    @Test
    void aGatewayClockThatRunsBehindAtTheOpeningHarmsNobody() {
        assertThat(window.counts(OPENS, OPENS.minusSeconds(3))).isTrue();
    }

    @Test
    void theLenientRuleAsksWhenTheCheckoutWasStarted() {
        VotingWindow lenient = new VotingWindow(OPENS, CLOSES, LatePayments.COUNT_IF_STARTED_IN_TIME);

        assertThat(lenient.counts(CLOSES.minusSeconds(1), CLOSES.plusSeconds(3_600)))
                .isTrue();
        assertThat(lenient.counts(CLOSES, CLOSES.plusSeconds(3_600))).isFalse();
    }

    @Test
    void aWindowThatClosesBeforeItOpensCantBeMade() {
        assertThatThrownBy(() -> new VotingWindow(CLOSES, OPENS, LatePayments.REVIEW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatGoesBackByItselfCountsOnlyIfItWasPaidInTime() {
        VotingWindow strict = new VotingWindow(OPENS, CLOSES, LatePayments.REFUND);

        assertThat(strict.counts(OPENS, CLOSES.minusMillis(1))).isTrue();
        assertThat(strict.counts(OPENS, CLOSES)).isFalse();
    }
}
