package dev.vote.payment.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ComparisonTest {

    @Test
    void changeIsMeasuredAgainstTheSameMinutesAndNotTheWholeHour() {
        Comparison comparison = new Comparison(votes(50), votes(40), votes(200));

        assertThat(comparison.isComparable()).isTrue();
        assertThat(comparison.change()).isCloseTo(0.25, within(1e-9));
    }

    @Test
    void fewerVotesAreANegativeChange() {
        assertThat(new Comparison(votes(10), votes(40), votes(40)).change()).isCloseTo(-0.75, within(1e-9));
    }

    @Test
    void withNothingBeforeThereIsNothingToCompare() {
        Comparison comparison = new Comparison(votes(50), votes(0), votes(3));

        assertThat(comparison.isComparable()).isFalse();
        assertThat(comparison.change()).isZero();
    }

    private static Amounts votes(long votes) {
        return new Amounts(votes, votes * 5_000, votes);
    }
}
