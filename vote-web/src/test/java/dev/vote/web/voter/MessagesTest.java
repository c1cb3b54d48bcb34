package dev.vote.web.voter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vote.domain.payment.PaymentStatus;
import dev.vote.domain.payment.ReviewReason;
import dev.vote.http.language.Language;
import dev.vote.web.view.Phase;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {

    private static final ResourceBundle MESSAGES = ResourceBundle.getBundle("dev.vote.web.messages", Locale.ENGLISH);

    @ParameterizedTest
    @EnumSource(PaymentStatus.class)
    void everyStatusOfAPaymentHasItsWords(PaymentStatus status) {
        String key = "payment." + status.name().toLowerCase(Locale.ROOT);

        assertThat(MESSAGES.keySet()).contains(key + ".icon", key + ".title", key + ".text");
    }

    @ParameterizedTest
    @EnumSource(ReviewReason.class)
    void everyReasonForAReviewHasItsWords(ReviewReason reason) {
        assertThat(MESSAGES.keySet()).contains("payment.review." + reason);
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    void everyPhaseHasItsWords(Phase phase) {
        assertThat(MESSAGES.keySet()).contains("phase." + phase, "phase." + phase + ".when");
        assertThat(phase == Phase.OPEN || MESSAGES.containsKey("ballot." + phase))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "ENGLISH, 0, No votes counted for Ada!",
        "ENGLISH, 1, 1 vote counted for Ada!",
        "ENGLISH, 2, 2 votes counted for Ada!",
        "ENGLISH, 1500, '1,500 votes counted for Ada!'",
        "FRENCH, 0, Aucun vote compté pour Ada~!",
        "FRENCH, 1, 1 vote compté pour Ada~!",
        "FRENCH, 2, 2 votes comptés pour Ada~!",
        "FRENCH, 1500, 1~500 votes comptés pour Ada~!",
        "CHINESE, 1, 已为Ada计入 1 票！",
        "CHINESE, 1500, '已为Ada计入 1,500 票！'"
    })
    void votesAreCountedAsPeopleCount(Language language, long votes, String text) {
        Locale locale = language.getLocale();
        String pattern =
                ResourceBundle.getBundle("dev.vote.web.messages", locale).getString("payment.credited.title");

        assertThat(new MessageFormat(pattern, locale).format(new Object[] {votes, "Ada"}))
                .isEqualTo(text.replace('~', '\u202f'));
    }
}
