package dev.vote.web.admin.contest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "50|5000",
                "50.5|5050",
                "50,50|5050",
                " 1250.00 |125000",
                "1,250.00|125000",
                "1 250,50|125050",
                "1’250.50|125050",
                "1,250|125000",
                "0.01|1",
            })
    void anAmountIsReadAsPeopleWriteIt(String typed, long minor) {
        assertThat(Amount.parse(typed, "NGN")).hasValue(minor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "free", "-5", "1.234", "1,2,3", "5 000 000 000 000", "1e3", "₦50", "NaN"})
    void whatIsNoAmountIsNone(String typed) {
        assertThat(Amount.parse(typed, "NGN")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"100, true", "100.00, true", "100.50, false"})
    void aCurrencyWithoutMinorUnitsHasWholeAmountsOnly(String typed, boolean good) {
        assertThat(Amount.parse(typed, "XOF").isPresent()).isEqualTo(good);
    }

    @ParameterizedTest
    @CsvSource({"125000, NGN, 1250.00", "5, GHS, 0.05", "10000, XOF, 100"})
    void aFieldShowsWhatCanBeTypedAgain(long minor, String currency, String text) {
        assertThat(Amount.text(minor, currency)).isEqualTo(text);
        assertThat(Amount.parse(text, currency)).hasValue(minor);
    }
}
