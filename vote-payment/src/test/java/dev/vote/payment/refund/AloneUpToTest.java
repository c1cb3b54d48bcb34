package dev.vote.payment.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vote.domain.config.InvalidSetting;
import dev.vote.domain.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AloneUpToTest {

    private static AloneUpTo of(String text) {
        return AloneUpTo.parse("vote.refund.alone-up-to", text);
    }

    @ParameterizedTest
    @CsvSource({
        "NGN, 1000000, true",
        "NGN, 1000001, false",
        "USD, 2000, true",
        "USD, 2001, false",
        "GHS, 1, false",
        "GHS, 0, false"
    })
    void eachCurrencyHasItsAmountAndAnyOtherTakesTwo(String currency, long amount, boolean alone) {
        assertThat(of("NGN=1000000, USD=2000").covers(Money.of(amount, currency)))
                .isEqualTo(alone);
    }

    @Test
    void anAmountWithoutACurrencyIsForAllThatArentNamed() {
        assertThat(of("500").covers(Money.of(500, "GHS"))).isTrue();
        assertThat(of("500").covers(Money.of(501, "NGN"))).isFalse();
        assertThat(of("500,USD=20").covers(Money.of(21, "USD"))).isFalse();
        assertThat(of("500,USD=20").covers(Money.of(500, "GHS"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "much",
                "-1",
                "NGN=",
                "=5",
                "NGN=5=6",
                "XYZW=5",
                "ngn=5",
                "NGN=1,NGN=2",
                "1,2",
                "NGN=1,",
                "1.5"
            })
    void whatIsNoAmountStopsTheStart(String text) {
        assertThatThrownBy(() -> of(text)).isInstanceOf(InvalidSetting.class).hasMessageContaining("alone-up-to");
    }
}
