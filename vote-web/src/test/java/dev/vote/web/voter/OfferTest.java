package dev.vote.web.voter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vote.domain.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfferTest {

    private static final Money PRICE_PER_VOTE = Money.of(5_000, "NGN");

    @Test
    void aPackageSaysWhatItSaves() {
        Offer offer = Offer.of(1, 10, 45_000, PRICE_PER_VOTE);

        assertThat(offer.price()).isEqualTo(Money.of(45_000, "NGN"));
        assertThat(offer.saving()).contains(new Offer.Saving(Money.of(5_000, "NGN"), 10));
    }

    @Test
    void aSavingIsNeverRoundedUp() {
        assertThat(Offer.of(1, 3, 10_001, PRICE_PER_VOTE).saving())
                .map(Offer.Saving::percent)
                .contains(33);
    }

    @ParameterizedTest
    @ValueSource(longs = {50_000, 49_999, 60_000})
    void aPackageThatSavesNothingWorthNamingSaysNothing(long priceMinor) {
        assertThat(Offer.of(1, 10, priceMinor, PRICE_PER_VOTE).saving()).isEmpty();
    }
}
