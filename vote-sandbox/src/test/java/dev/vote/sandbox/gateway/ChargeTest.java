package dev.vote.sandbox.gateway;

import static dev.vote.sandbox.gateway.ChargeStatus.ABANDONED;
import static dev.vote.sandbox.gateway.ChargeStatus.FAILED;
import static dev.vote.sandbox.gateway.ChargeStatus.REVERSAL_PENDING;
import static dev.vote.sandbox.gateway.ChargeStatus.REVERSED;
import static dev.vote.sandbox.gateway.ChargeStatus.SUCCESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChargeTest {

    private static final Instant NOW = MovableClock.START;

    private static final Map<ChargeStatus, Set<ChargeStatus>> ALLOWED = Map.of(
            ABANDONED, Set.of(FAILED, SUCCESS),
            FAILED, Set.of(FAILED, SUCCESS),
            SUCCESS, Set.of(REVERSAL_PENDING, REVERSED),
            REVERSAL_PENDING, Set.of(SUCCESS, REVERSED),
            REVERSED, Set.of(SUCCESS));

    private final Charge open =
            Charge.open(BigInteger.ONE, "code", ChargeRequest.of("V-1", "ada@example.com", 10_000, "NGN"), "test", NOW);

    @ParameterizedTest
    @EnumSource
    void everyStatusIsFollowedOnlyByThoseOfTheTable(ChargeStatus status) {
        for (ChargeStatus next : ChargeStatus.values()) {
            assertThat(status.mayBecome(next))
                    .as("%s to %s", status, next)
                    .isEqualTo(ALLOWED.get(status).contains(next));
        }
    }

    @Test
    void aDeclinedChargeCanStillBePaid() {
        Charge paid = open.decline(TestCard.DECLINED.number(), "Declined", NOW).pay(Payment.asAsked(), NOW);

        assertThat(paid.status()).isEqualTo(SUCCESS);
        assertThat(paid.paidAt()).contains(NOW);
    }

    @Test
    void walkingAwayChangesNoStatus() {
        assertThat(open.walkAway(NOW).status()).isEqualTo(ABANDONED);
    }

    @Test
    void aPaidChargeCannotBePaidAgain() {
        Charge paid = open.pay(Payment.asAsked(), NOW);

        assertThatExceptionOfType(StandInException.IllegalMove.class)
                .isThrownBy(() -> paid.pay(Payment.asAsked(), NOW))
                .withMessageContaining("V-1");
    }

    @Test
    void aPaymentMayDifferFromWhatWasAskedFor() {
        Charge paid = open.pay(
                Payment.asAsked()
                        .amountMinor(9_000)
                        .currency("GHS")
                        .domain("live")
                        .paidAt(NOW.minusSeconds(60)),
                NOW);

        assertThat(paid.outcome())
                .returns(9_000L, Outcome::amountMinor)
                .returns(10_000L, Outcome::requestedAmountMinor)
                .returns("GHS", Outcome::currency)
                .returns("live", Outcome::domain);
        assertThat(paid.paidAt()).contains(NOW.minusSeconds(60));
    }
}
