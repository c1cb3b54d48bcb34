package dev.vote.web.admin.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vote.domain.payment.PaymentStatus;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {

    private static Typed typed(String text) {
        return new Typed(Map.of("x", text));
    }

    @ParameterizedTest
    @CsvSource({"450, 45000", "450.5, 45050", "'450,50', 45050", "0.05, 5", "0, 0"})
    void amountsAreTypedInUnits(String text, long minor) {
        assertThat(typed(text).minor("x")).hasValue(minor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "-1", "1.234", "1e9", "99999999999999", "1.2.3", "NaN"})
    void whatIsNoAmountIsNotAskedFor(String text) {
        assertThat(typed(text).minor("x")).isEmpty();
    }

    @Test
    void aDayIsWholeAndInUtc() {
        assertThat(typed("2026-06-01").day("x")).contains(Instant.parse("2026-06-01T00:00:00Z"));
        assertThat(typed("2026-06-01").endOf("x")).contains(Instant.parse("2026-06-02T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "01/06/2026", "+999999999-01-01", "today"})
    void whatIsNoDayIsNotAskedFor(String text) {
        assertThat(typed(text).day("x")).isEmpty();
    }

    @Test
    void aChoiceIsOneOfThoseThatThereAre() {
        assertThat(typed("REVIEW").choice("x", PaymentStatus.class)).contains(PaymentStatus.REVIEW);
        assertThat(typed("review").choice("x", PaymentStatus.class)).isEmpty();
    }

    @Test
    void aNumberIsOneThatAnIdCanBe() {
        assertThat(typed("12").number("x")).hasValue(12);
        assertThat(typed("0").number("x")).isEmpty();
        assertThat(typed("9999999999999999999").number("x")).isEmpty();
    }

    @Test
    void whatNobodyTypesIsLeftOut() {
        assertThat(typed("  ").has("x")).isFalse();
        assertThat(typed("\0").has("x")).isFalse();
        assertThat(typed("a\0b").text("x")).isEqualTo("ab");
        assertThat(typed("a".repeat(255)).has("x")).isFalse();
        assertThat(typed(" a ").text("x")).isEqualTo("a");
    }
}
