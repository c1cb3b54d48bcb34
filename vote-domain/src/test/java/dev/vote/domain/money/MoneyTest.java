package dev.vote.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({"125000, NGN, 'NGN 1,250.00'", "5, GHS, 'GHS 0.05'", "0, USD, 'USD 0.00'", "150000, XOF, 'XOF 1,500'"})
    void isWrittenWithTheCurrencysOwnDigits(long amountMinor, String currency, String text) {
        assertThat(Money.of(amountMinor, currency).format(Locale.ENGLISH)).isEqualTo(text.replace(' ', '\u00a0'));
    }

    @ParameterizedTest
    @CsvSource({
        "en, 125000, NGN, 'NGN 1,250.00'",
        "fr, 125000, NGN, '1~250,00 NGN'",
        "zh-CN, 125000, NGN, 'NGN 1,250.00'",
        "fr, 150000, XOF, '1~500 XOF'",
        "zh-CN, 150000, XOF, 'XOF 1,500'"
    })
    void theCurrencyStandsWhereTheLanguagePutsIt(String language, long amountMinor, String currency, String text) {
        assertThat(Money.of(amountMinor, currency).format(Locale.forLanguageTag(language)))
                .isEqualTo(text.replace(' ', '\u00a0').replace('~', '\u202f'));
    }

    @Test
    void amountsBeyondFiftyThreeBitsKeepTheirLastDigit() {
        assertThat(Money.of(9_007_199_254_740_993L, "NGN").format(Locale.ENGLISH))
                .endsWith("90,071,992,547,409.93");
    }

    @Test
    void aProductThatDoesntFitIsAnErrorAndNotANegativeAmount() {
        assertThatThrownBy(() -> Money.of(Long.MAX_VALUE / 2, "NGN").times(3)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void negativeAmountsAndUnknownCurrenciesAreRefused() {
        assertThatThrownBy(() -> Money.of(-1, "NGN")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Money.of(1, "N")).isInstanceOf(IllegalArgumentException.class);
    }
}
