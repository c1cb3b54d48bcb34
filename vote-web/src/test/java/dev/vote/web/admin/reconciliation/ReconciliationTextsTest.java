package dev.vote.web.admin.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vote.domain.reconciliation.DifferenceKind;
import dev.vote.domain.reconciliation.DifferenceState;
import dev.vote.domain.reconciliation.RunKind;
import dev.vote.domain.reconciliation.RunPhase;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReconciliationTextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "zh"})
    void whateverCanBeSaidHasItsWords(String language) {
        ResourceBundle texts =
                ResourceBundle.getBundle("dev.vote.web.admin.reconciliation", Locale.forLanguageTag(language));

        assertThat(Stream.of(
                                keys("state.", DifferenceState.values()),
                                keys("kind.", DifferenceKind.values()),
                                keys("kind.text.", DifferenceKind.values()),
                                keys("kind.do.", DifferenceKind.values()),
                                keys("kind-of-run.", RunKind.values()),
                                keys("phase.", RunPhase.values()))
                        .flatMap(each -> each))
                .allMatch(texts::containsKey);
    }

    private static Stream<String> keys(String prefix, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> prefix + value.name());
    }
}
