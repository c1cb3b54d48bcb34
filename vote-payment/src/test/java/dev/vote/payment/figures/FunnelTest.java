package dev.vote.payment.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class FunnelTest {

    @Test
    void eachStepIsPartOfTheOneBefore() {
        Funnel funnel = Funnel.of(List.of(
                group("CREDITED", true, "", 70),
                group("REVERSED", true, "", 1),
                group("REVIEW", true, "WRONG_AMOUNT", 2),
                group("DISMISSED", true, "WRONG_AMOUNT", 1),
                group("FAILED", true, "Declined", 10),
                group("EXPIRED", true, "", 9),
                group("OPEN", true, "", 4),
                group("OPEN", false, "", 3)));

        assertThat(funnel.begun()).isEqualTo(100);
        assertThat(funnel.sent()).isEqualTo(97);
        assertThat(funnel.paid()).isEqualTo(74);
        assertThat(funnel.credited()).isEqualTo(71);
        assertThat(funnel.rate()).isCloseTo(0.71, within(1e-9));
    }

    @Test
    void anAttemptThatWasReplacedIsNoCheckoutOfItsOwn() {
        Funnel funnel = Funnel.of(List.of(group("REPLACED", false, "", 5), group("CREDITED", true, "", 5)));

        assertThat(funnel.begun()).isEqualTo(5);
        assertThat(funnel.losses()).isEmpty();
    }

    @Test
    void moneyThatWasTakenWasAskedForOnTheGatewaysPage() {
        // the page's address was lost, but the voter paid there
        assertThat(Funnel.of(List.of(group("CREDITED", false, "", 1))).sent()).isEqualTo(1);
    }

    @Test
    void reasonsAreGroupedMostFrequentFirst() {
        Funnel funnel = Funnel.of(List.of(
                group("FAILED", true, "Declined", 3),
                group("FAILED", false, "Declined", 1),
                group("FAILED", true, "Insufficient Funds", 7),
                group("REVIEW", true, "WRONG_AMOUNT", 2),
                group("EXPIRED", true, "", 5),
                group("CREDITED", true, "", 90)));

        assertThat(funnel.losses())
                .containsExactly(
                        new Funnel.Loss("FAILED", "Insufficient Funds", 7),
                        new Funnel.Loss("EXPIRED", "", 5),
                        new Funnel.Loss("FAILED", "Declined", 4),
                        new Funnel.Loss("WRONG_AMOUNT", "", 2));
    }

    @Test
    void ofNothingTheRateIsNothing() {
        assertThat(Funnel.of(List.of()).rate()).isZero();
    }

    private static Checkouts.Group group(String stage, boolean sent, String reason, long payments) {
        return new Checkouts.Group(stage, sent, reason, payments);
    }
}
