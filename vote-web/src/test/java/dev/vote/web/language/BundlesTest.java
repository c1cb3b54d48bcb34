package dev.vote.web.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.vote.http.language.Language;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every text must be, in every bundle and language. */
class BundlesTest {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");

    /** A place that shows its value; one that only chooses between words may be missing where a language doesn't. */
    private static final Pattern SHOWN = Pattern.compile("\\{(\\d+)(?!\\d*\\s*,\\s*choice)");

    private static final Pattern QUOTED_BRACE = Pattern.compile("'[{}]'");

    private static final Pattern FRENCH_GAP_MISSING = Pattern.compile(
            "(?<![\u202f\u00a0?!])[?!;»](?=[\\s|})]|$)|(?<![\u202f\u00a0]):(?=\\s|$)|«(?![\u202f\u00a0])");
    private static final Pattern HALF_WIDTH_IN_CHINESE = Pattern.compile("\\p{IsHan}[,;:?!]");

    /** Shorter texts, such as names, may well be the same in two languages. */
    private static final int LONG = 25;

    @ParameterizedTest
    @MethodSource("dev.vote.web.language.Bundle#all")
    void everyLanguageHasTheSameKeys(Bundle bundle) {
        Set<String> keys = bundle.texts(Language.ENGLISH).stringPropertyNames();

        assertThat(bundle.texts(Language.FRENCH).stringPropertyNames())
                .as("French")
                .containsExactlyInAnyOrderElementsOf(keys);
        assertThat(bundle.texts(Language.CHINESE).stringPropertyNames())
                .as("Chinese")
                .containsExactlyInAnyOrderElementsOf(keys);
    }

    @ParameterizedTest
    @MethodSource("dev.vote.web.language.Bundle#all")
    void anEmptyFileKeepsTheServersOwnLanguageAwayFromEnglishReaders(Bundle bundle) {
        assertThat(Bundle.read(bundle.fileOf(Language.ENGLISH))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.vote.web.language.Bundle#all")
    void everyTextIsWrittenAndIsAPattern(Bundle bundle) {
        for (Language language : Language.values()) {
            Properties texts = bundle.texts(language);
            for (String key : texts.stringPropertyNames()) {
                String text = texts.getProperty(key);
                assertThat(text).as("%s %s", language, key).isNotBlank();
                assertThat(QUOTED_BRACE.matcher(text).replaceAll(""))
                        .as("%s %s: write ’ for an apostrophe", language, key)
                        .doesNotContain("'");
                if (PLACE.matcher(text).find()) {
                    assertThatCode(() -> new MessageFormat(text, language.getLocale()))
                            .as("%s %s", language, key)
                            .doesNotThrowAnyException();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dev.vote.web.language.Bundle#all")
    void aTranslationShowsTheSameValues(Bundle bundle) {
        Properties english = bundle.texts(Language.ENGLISH);
        for (Language language : Language.values()) {
            bundle.texts(language)
                    .forEach((key, text) -> assertThat(places(SHOWN, (String) text))
                            .as("%s %s", language, key)
                            .isEqualTo(places(SHOWN, english.getProperty((String) key))));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.vote.web.language.Bundle#all")
    void nothingLongIsLeftInEnglish(Bundle bundle) {
        Properties english = bundle.texts(Language.ENGLISH);
        for (Language language : Set.of(Language.FRENCH, Language.CHINESE)) {
            bundle.texts(language)
                    .forEach((key, text) -> assertThat(
                                    text.equals(english.getProperty((String) key)) && ((String) text).length() > LONG)
                            .as("%s %s is as in English: %s", language, key, text)
                            .isFalse());
        }
    }

    @ParameterizedTest
    @MethodSource("dev.vote.web.language.Bundle#all")
    void frenchHasItsNarrowGapsAndChineseItsOwnPunctuation(Bundle bundle) {
        bundle.texts(Language.FRENCH)
                .forEach((key, text) ->
                        assertThat((String) text).as("French %s", key).doesNotContainPattern(FRENCH_GAP_MISSING));
        bundle.texts(Language.CHINESE)
                .forEach((key, text) ->
                        assertThat((String) text).as("Chinese %s", key).doesNotContainPattern(HALF_WIDTH_IN_CHINESE));
    }

    private static Set<String> places(Pattern pattern, String text) {
        Set<String> places = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            places.add(matcher.group(1));
        }
        return places;
    }
}
