package dev.vote.web.admin.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vote.domain.dispute.DisputeState;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisputeTextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "zh"})
    void whateverCanBeSaidHasItsWords(String language) {
        ResourceBundle texts = ResourceBundle.getBundle("dev.vote.web.admin.disputes", Locale.forLanguageTag(language));

        assertThat(Stream.of(
                                keys("state.", DisputeState.values()),
                                keys("state.text.", DisputeState.values()),
                                Stream.of(
                                                "unpaid",
                                                "goingBack",
                                                "REVIEW",
                                                "DISMISSED",
                                                "CREDITED",
                                                "REVERSED",
                                                "REVERSED.counted",
                                                "TAKEN_BACK")
                                        .map("file.lead."::concat),
                                Stream.of(
                                        "resolution.merchant-accepted",
                                        "resolution.auto-accepted",
                                        "resolution.declined"))
                        .flatMap(each -> each))
                .allMatch(texts::containsKey);
    }

    private static Stream<String> keys(String prefix, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> prefix + value.name());
    }
}
