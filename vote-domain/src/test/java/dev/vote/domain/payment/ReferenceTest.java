package dev.vote.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
                "../../../../../../etc/passwd",
                "0123456789ABCDEFGHJKMNPQRS\n"
            })
    void whatCantBeAReferenceIsNoneInsteadOfAnError(String text) {
        assertThat(Reference.parse(text)).isEmpty();
    }

    @Test
    void aBadOneCantBeMade() {
        assertThatThrownBy(() -> new Reference("no")).isInstanceOf(IllegalArgumentException.class);
    }
}
