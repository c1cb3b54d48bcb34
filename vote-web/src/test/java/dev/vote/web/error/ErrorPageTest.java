package dev.vote.web.error;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vote.http.language.Language;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorPageTest {

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 411, 413, 415, 418, 500, 501, 503})
    void everyStatusHasATitleAndSaysWhatToDo(int status) {
        String page =
                ErrorTemplate.fill(ErrorTexts.of(status, Locale.ENGLISH), "/vote", name -> "/vote/assets/" + name);

        assertThat(page)
                .contains("<html lang=\"en\">", ">" + status + "<", "href=\"/vote/\"")
                .doesNotContain("{{", "}}");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void itSpeaksTheReadersLanguage(Language language) {
        ErrorTexts texts = ErrorTexts.of(404, language.getLocale());

        assertThat(ErrorTemplate.fill(texts, "/vote", name -> "/" + name))
                .contains("<html lang=\"" + language.getFullTag() + "\">", texts.title(), texts.home());
        assertThat(texts.title().equals(ErrorTexts.of(404, Locale.ENGLISH).title()))
                .isEqualTo(language == Language.ENGLISH);
    }

    @ParameterizedTest
    @CsvSource({"418, 400", "501, 500"})
    void aRareStatusSpeaksAsItsKind(int rare, int common) {
        assertThat(ErrorTexts.of(rare, Locale.ENGLISH).text())
                .isEqualTo(ErrorTexts.of(common, Locale.ENGLISH).text());
    }

    @Test
    void whatIsFilledInIsEscaped() {
        ErrorTexts texts = new ErrorTexts(Locale.ENGLISH, 400, "<b>", "a & b", "\"", "skip", "Vote");

        assertThat(ErrorTemplate.fill(texts, "/vote", name -> "/" + name))
                .contains("<h1>&lt;b&gt;</h1>", "a &amp; b", ">&quot;<");
    }
}
