package dev.vote.domain.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugsTest {

    @ParameterizedTest
    @CsvSource({
        "Rising Stars 2026, rising-stars-2026",
        "Étoiles d’Abidjan!, etoiles-dabidjan",
        "'  --Best / Worst--  ', best-worst",
        "明星, ''",
    })
    void anAddressIsMadeFromWhatOfTheTitleFits(String title, String slug) {
        assertThat(Slugs.of(title)).isEqualTo(slug);
    }

    @Test
    void aLongTitleIsCutWithoutAHyphenAtItsEnd() {
        assertThat(Slugs.of("a".repeat(79) + " bc")).isEqualTo("a".repeat(79));
    }

    @Test
    void whatIsTakenGetsTheNextNumber() {
        Set<String> taken = Set.of("stars", "stars-2");

        assertThat(Slugs.free("stars", taken::contains)).isEqualTo("stars-3");
        assertThat(Slugs.free("moon", taken::contains)).isEqualTo("moon");
    }

    @Test
    void aNumberFitsBehindALongAddressToo() {
        String longest = "a".repeat(80);

        assertThat(Slugs.free(longest, longest::equals)).isEqualTo("a".repeat(78) + "-2");
    }
}
