package dev.vote.domain.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CodeMakerTest {

    @Test
    void noCharacterLooksLikeAnotherNorMakesWords() {
        assertThat(CodeMaker.ALPHABET)
                .doesNotContainPattern("[0OQD1IL2Z5S6G8BUV]")
                .doesNotContainPattern("[AEIOU]");
        assertThat(CodeMaker.ALPHABET.chars().distinct().count()).isEqualTo(CodeMaker.ALPHABET.length());
    }

    @Test
    void aCodeHasFourCharactersOfTheAlphabet() {
        assertThat(maker(Set.of()).next().value()).matches("[" + CodeMaker.ALPHABET + "]{4}");
    }

    @Test
    void noCodeIsGivenTwice() {
        CodeMaker maker = maker(Set.of());
        Set<String> codes = new HashSet<>();
        for (int count = 0; count < 2_000; count++) {
            assertThat(codes.add(maker.next().value())).isTrue();
        }
    }

    @Test
    void aCodeThatIsInUseIsNotGiven() {
        String first = maker(Set.of()).next().value();
        assertThat(maker(Set.of(first)).next().value()).isNotEqualTo(first);
    }

    @Test
    void onceTheShortCodesAreUsedUpLongerOnesAreMade() {
        CodeMaker maker = maker(Set.of());
        for (int count = 0; count < 90_000; count++) {
            assertThat(maker.next().value()).hasSizeBetween(4, 6);
        }
    }

    private static CodeMaker maker(Set<String> taken) {
        return new CodeMaker(taken, new Random(7));
    }
}
