package dev.vote.web.admin.contestant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vote.domain.photo.PhotoFault;
import dev.vote.domain.roster.Column;
import dev.vote.domain.roster.ColumnsRefused;
import dev.vote.domain.roster.RosterFault;
import dev.vote.domain.sheet.SheetFault;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RosterWordsTest {

    private static final String BUNDLE = "dev.vote.web.admin.contestants";

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "zh"})
    void everyReasonHasWordsInEveryLanguage(String language) {
        ResourceBundle texts = ResourceBundle.getBundle(BUNDLE, Locale.forLanguageTag(language));
        Stream<String> keys = Stream.of(
                        keys("fault.", RosterFault.values()),
                        keys("photo.", PhotoFault.values()),
                        keys("sheet.", SheetFault.values()),
                        keys("columns.", ColumnsRefused.Fault.values()),
                        keys("column.", Column.values()),
                        keys("import.column.", Column.values()))
                .flatMap(each -> each);

        assertThat(keys)
                .allSatisfy(key -> assertThat(texts.getString(key)).as(key).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "zh"})
    void nothingIsLeftInEnglish(String language) {
        ResourceBundle english = ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH);
        ResourceBundle texts = ResourceBundle.getBundle(BUNDLE, Locale.forLanguageTag(language));

        // "Votes", "Photo" and the like are the same words in French: a few may be equal, but none may be missing
        long equal = english.keySet().stream()
                .filter(key -> english.getString(key).equals(texts.getString(key)))
                .count();
        assertThat(equal).isLessThan(12);
        assertThat(new TreeSet<>(texts.keySet())).isEqualTo(new TreeSet<>(english.keySet()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "zh"})
    void everyTextIsAPatternWithoutSwallowedQuotes(String language) {
        ResourceBundle texts = ResourceBundle.getBundle(BUNDLE, Locale.forLanguageTag(language));

        assertThat(texts.keySet()).allSatisfy(key -> {
            assertThat(texts.getString(key)).as(key).doesNotContain("'");
            assertThat(new MessageFormat(texts.getString(key))).isNotNull();
        });
    }

    private static Stream<String> keys(String prefix, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> prefix + value.name());
    }
}
