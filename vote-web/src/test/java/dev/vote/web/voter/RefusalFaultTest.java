package dev.vote.web.voter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vote.payment.checkout.CheckoutRefused;
import dev.vote.payment.checkout.Refusal;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalFaultTest {

    @ParameterizedTest
    @EnumSource(Refusal.class)
    void everyRefusalHasItsWords(Refusal refusal) {
        Fault fault = RefusalFault.of(new CheckoutRefused(refusal, "10000"));

        assertThat(ResourceBundle.getBundle("dev.vote.web.messages", Locale.ENGLISH)
                        .getString(fault.key()))
                .isNotBlank();
    }

    @Test
    void theLimitOfVotesIsANumberToBeWrittenInTheVotersWay() {
        Fault fault = RefusalFault.of(new CheckoutRefused(Refusal.VOTES_OUT_OF_RANGE, "10000"));

        assertThat(fault).isEqualTo(new Fault("votes", "fault.refused.votes-out-of-range", 10_000L));
    }
}
