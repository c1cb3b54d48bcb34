package dev.vote.sandbox.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurrencyTest {

    @ParameterizedTest
    @CsvSource({"NGN,5000", "GHS,10", "KES,300", "ZAR,100", "XOF,100", "USD,200"})
    void eachHasItsSmallestAmount(Currency currency, long minimumMinor) {
        assertThat(currency.minimumMinor()).isEqualTo(minimumMinor);
    }

    @ParameterizedTest
    @CsvSource({
        "NGN,10000,150",
        "NGN,249999,3750",
        "NGN,250000,13750",
        "NGN,100000000,200000",
        "GHS,10000,195",
        "ZAR,10000,390"
    })
    void theLocalFeeIsThePublishedOne(Currency currency, long amountMinor, long feeMinor) {
        assertThat(currency.feeMinor(amountMinor)).isEqualTo(feeMinor);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"150000|NGN|NGN 1,500.00", "5|GHS|GHS 0.05", "100000|XOF|XOF 1,000"})
    void amountsAreReadableAndNeverRounded(long amountMinor, String code, String expected) {
        assertThat(Currency.format(amountMinor, code)).isEqualTo(expected);
    }
}
