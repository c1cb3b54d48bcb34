package dev.vote.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTest {

    @Test
    void randomOnesAreLettersAndDigitsAndDiffer() {
        assertThat(Stream.generate(Reference::random).limit(1_000))
                .doesNotHaveDuplicates()
                .allMatch(reference -> reference.value().matches("[0-9A-Z]{26}"));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "SHORT",
                "0123456789ABCDEFGHJKMNPQR'",
                "0123456789ABCDEFGHJKM_PQRS",
                "0123456789ABCDEFGHJKM/PQRS",
                "0123456789ABCDEFGHJKM:PQRS",
                "0123456789ABCDEFGHJKM@PQRS",
                "0123456789ABCDEFGHJKM[PQRS",
                "0123456789ABCDEFGHJKM`PQRS",
                "0123456789ABCDEFGHJKM{PQRS",
                "0123456789ABCDEFGHJKM\u00e9PQRS",
                "0123456789ABCDEFGHJKM\u0663PQRS",
                "../../../../../../etc/passwd",
                "0123456789ABCDEFGHJKMNPQRS\n"
            })
    void whatCantBeAReferenceIsNoneInsteadOfAnError(String text) {
        assertThat(Reference.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"21, false", "22, true", "64, true", "65, false"})
    void itsLengthIsBounded(int length, boolean isOne) {
        assertThat(Reference.parse("z".repeat(length)).isPresent()).isEqualTo(isOne);
    }

    @Test
    void everyLetterAndDigitMayBeInIt() {
        String lettersAndDigits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

        assertThat(Reference.parse(lettersAndDigits)).map(Reference::value).contains(lettersAndDigits);
    }

    @Test
    void aBadOneCantBeMade() {
        assertThatThrownBy(() -> new Reference("no")).isInstanceOf(IllegalArgumentException.class);
    }
}
