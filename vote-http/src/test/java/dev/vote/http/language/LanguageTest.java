package dev.vote.http.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource({
        "en, ENGLISH",
        "en-GB, ENGLISH",
        "fr, FRENCH",
        "fr-CM, FRENCH",
        "FR-ci, FRENCH",
        "zh, CHINESE",
        "zh-CN, CHINESE",
        "zh-Hans-SG, CHINESE",
        "'fr;q=0.2, zh;q=0.9', CHINESE",
        "'yo, ha;q=0.9, fr;q=0.5', FRENCH",
        "'fr;q=0, zh', CHINESE"
    })
    void theBrowsersFirstWishThatVoteSpeaksIsGranted(String header, Language language) {
        assertThat(Language.preferred(Optional.of(header))).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "*", "yo", "de-DE,de;q=0.9", ";;;", "fr;q=x", "\u0000", "-", "en_GB"})
    void whatIsMissingUnknownOrMalformedIsAnsweredInEnglish(String header) {
        assertThat(Language.preferred(Optional.of(header))).isEqualTo(Language.ENGLISH);
        assertThat(Language.preferred(Optional.empty())).isEqualTo(Language.ENGLISH);
    }

    @Test
    void aHeaderThatIsTooLongIsNotEvenRead() {
        assertThat(Language.preferred(Optional.of("fr," + "de,".repeat(400)))).isEqualTo(Language.ENGLISH);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aLanguageIsFoundByItsTag(Language language) {
        assertThat(Language.find(language.getTag())).contains(language);
        assertThat(language.getFullTag()).startsWith(language.getTag());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "de", "EN", "fr-FR", "zh_CN"})
    void anotherTagIsNoLanguageOfOurs(String tag) {
        assertThat(Language.find(tag)).isEmpty();
    }
}
