package dev.vote.web.admin.refund;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vote.domain.refund.RefundState;
import dev.vote.payment.refund.RefundRuling;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefundTextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "zh"})
    void whateverCanBeSaidHasItsWords(String language) {
        ResourceBundle texts = ResourceBundle.getBundle("dev.vote.web.admin.refunds", Locale.forLanguageTag(language));

        assertThat(Stream.of(
                                keys("state.", RefundState.values()),
                                keys("state.text.", RefundState.values()),
                                keys("ruling.", RefundRuling.values()))
                        .flatMap(each -> each))
                .allMatch(texts::containsKey);
    }

    private static Stream<String> keys(String prefix, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> prefix + value.name());
    }
}
