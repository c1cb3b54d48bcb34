package dev.vote.web.admin.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vote.domain.payment.PaymentStatus;
import dev.vote.domain.payment.ReviewReason;
import dev.vote.domain.review.DecisionKind;
import dev.vote.domain.review.DecisionState;
import dev.vote.payment.gateway.GatewayMode;
import dev.vote.payment.recheck.Answer;
import dev.vote.payment.review.Ruling;
import dev.vote.payment.settlement.Outcome;
import dev.vote.payment.settlement.Source;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentTextsTest {

    private static ResourceBundle texts(String language) {
        return ResourceBundle.getBundle("dev.vote.web.admin.payments", Locale.forLanguageTag(language));
    }

    private static Stream<String> keys(String prefix, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> prefix + value.name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "zh"})
    void whateverCanBeSaidHasItsWords(String language) {
        assertThat(Stream.of(
                                keys("status.", PaymentStatus.values()),
                                keys("status.text.", PaymentStatus.values()),
                                keys("reason.", ReviewReason.values()),
                                keys("reason.text.", ReviewReason.values()),
                                keys("rule.", ReviewReason.values()),
                                keys("outcome.", Outcome.values()),
                                keys("outcome.text.", Outcome.values()),
                                keys("reprocess.", Outcome.values()),
                                keys("source.", Source.values()),
                                keys("recheck.", Answer.values()),
                                keys("mode.", GatewayMode.values()),
                                keys("step.decided.", DecisionKind.values()),
                                keys("step.answered.", DecisionState.values()),
                                keys("ruling.", Ruling.values()).filter(key -> !key.equals("ruling.DONE")),
                                Stream.of("recheck.NO_ANSWER"))
                        .flatMap(each -> each))
                .allMatch(texts(language)::containsKey);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "zh"})
    void everyTextIsAPatternAndHasNoStraightApostrophe(String language) {
        ResourceBundle texts = texts(language);
        assertThat(texts.getLocale().getLanguage()).isEqualTo(language);
        for (String key : texts.keySet()) {
            assertThat(texts.getString(key)).as(key).isNotBlank().doesNotContain("'");
            assertThat(new MessageFormat(texts.getString(key), Locale.forLanguageTag(language)))
                    .as(key)
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "zh"})
    void nothingIsLeftUntranslated(String language) {
        assertThat(texts(language).keySet()).isEqualTo(texts("en").keySet());
    }
}
