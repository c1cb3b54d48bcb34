package dev.vote.web.voter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vote.domain.payment.PaymentStatus;
import dev.vote.domain.payment.ReviewReason;
import dev.vote.web.view.Phase;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {

    private static final ResourceBundle MESSAGES = ResourceBundle.getBundle("dev.vote.web.messages", Locale.ENGLISH);

    @Test
    void everyTextIsAPatternAndHasNoStraightApostrophe() {
        for (String key : MESSAGES.keySet()) {
            assertThat(MESSAGES.getString(key)).as(key).isNotBlank().doesNotContain("'");
            assertThat(new MessageFormat(MESSAGES.getString(key), Locale.ENGLISH))
                    .as(key)
                    .isNotNull();
        }
    }

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
    @CsvSource({"0, No votes", "1, 1 vote", "2, 2 votes", "1500, '1,500 votes'"})
    void votesAreCountedAsPeopleCount(long votes, String text) {
        String pattern = MESSAGES.getString("payment.credited.title");

        assertThat(new MessageFormat(pattern, Locale.ENGLISH).format(new Object[] {votes, "Ada"}))
                .isEqualTo(text + " counted for Ada!");
    }
}
