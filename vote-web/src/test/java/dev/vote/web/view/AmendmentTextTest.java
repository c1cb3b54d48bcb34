package dev.vote.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmendmentTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "price|Price per vote",
                "closes|Close of the vote",
                "package of 10|Package of 10 votes",
                "package of 1|Package of 1 vote",
                "contestant C1|Contestant C1",
                "contestant C1: name|Name of contestant C1",
                "something new|something new",
            })
    void whatWasAmendedIsSaidInWords(String what, String text) {
        assertThat(AmendmentText.of(what, Locale.ENGLISH).what()).isEqualTo(text);
    }

    @Test
    void itIsSaidInTheReadersLanguage() {
        assertThat(AmendmentText.of("package of 10", Locale.FRENCH).what()).isEqualTo("Forfait de 10 votes");
        assertThat(AmendmentText.of("package of 10", Locale.SIMPLIFIED_CHINESE).what())
                .isEqualTo("10 票套餐");
    }

    @Test
    void aMomentIsWrittenInItsZone() {
        assertThat(AmendmentText.of("closes", Locale.ENGLISH).value("2026-12-18T20:00+01:00[Africa/Lagos]"))
                .contains("Dec 18, 2026")
                .endsWith("WAT");
    }

    @Test
    void ourOwnWordsAreTranslatedAndTheOrganisersArent() {
        assertThat(AmendmentText.of("results", Locale.ENGLISH).value("AFTER_CLOSE"))
                .isEqualTo("hidden until the close");
        assertThat(AmendmentText.of("contestant C1", Locale.ENGLISH).value("takes part"))
                .isEqualTo("takes part");
        assertThat(AmendmentText.of("contestant C1: name", Locale.FRENCH).value("withdrawn"))
                .isEqualTo("withdrawn");
        assertThat(AmendmentText.of("rules", Locale.FRENCH).value("LIVE")).isEqualTo("LIVE");
    }

    @Test
    void nothingIsSaidAsSuch() {
        assertThat(AmendmentText.of("package of 10", Locale.ENGLISH).value("")).isEqualTo("none");
    }
}
