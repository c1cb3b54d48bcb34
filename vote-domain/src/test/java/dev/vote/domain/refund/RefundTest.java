package dev.vote.domain.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vote.domain.money.Money;
import dev.vote.domain.payment.EmailAddress;
import dev.vote.domain.payment.Payment;
import dev.vote.domain.payment.Purchase;
import dev.vote.domain.payment.Reference;
import java.time.Instant;
import java.util.EnumSet;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefundTest {

    private static final Money LESS = Money.of(30_000, "NGN");
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final long FIRST = 1;
    private static final long SECOND = 2;

    private final Refund proposed = Refund.propose(payment(), LESS, FIRST, " The voter asked ", NOON);

    private static Payment payment() {
        return Payment.open(
                Reference.random(),
                "paystack",
                new Purchase(
                        1,
                        2,
                        OptionalLong.empty(),
                        10,
                        Money.of(50_000, "NGN"),
                        new EmailAddress("voter@example.com"),
                        1),
                NOON,
                NOON);
    }

    private static Refund intended() {
        return Refund.intend(payment(), LESS, FIRST, "The voter asked", NOON);
    }

    @Test
    void theFirstPersonDoesntAnswer() {
        assertThatThrownBy(() -> proposed.approve(FIRST, "", NOON)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> proposed.reject(FIRST, "", NOON)).isInstanceOf(IllegalArgumentException.class);
        assertThat(proposed.getState()).isEqualTo(RefundState.PROPOSED);
    }

    @Test
    void theSecondPersonDoesntWithdraw() {
        assertThatThrownBy(() -> proposed.withdraw(SECOND, NOON)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsApprovedIsAnIntent() {
        proposed.approve(SECOND, "Yes", NOON);

        assertThat(proposed.getState()).isEqualTo(RefundState.INTENDED);
        assertThat(proposed.getAnswer()).isEqualTo("Yes");
        assertThatThrownBy(() -> proposed.withdraw(FIRST, NOON)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aReasonIsAsked() {
        assertThat(proposed.getReason()).isEqualTo("The voter asked");
        assertThatThrownBy(() -> Refund.intend(payment(), LESS, FIRST, " \0 ", NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void stepsThatBringNothingAreCountedAndBeginAnewWithAStateOfItsOwn() {
        Refund refund = intended();
        refund.waitUntil(NOON);
        refund.waitUntil(NOON);
        assertThat(refund.getSteps()).isEqualTo(2);

        refund.goOn(RefundState.SENT, NOON);

        assertThat(refund.getSteps()).isEqualTo(1);
        refund.postpone(NOON);
        assertThat(refund.getSteps()).isEqualTo(1);
    }

    @Test
    void theGatewaysNameStaysWhereItDoesntRepeatIt() {
        Refund refund = intended();
        refund.reachGateway("77");
        refund.reachGateway("");

        assertThat(refund.getGatewayId()).contains("77");
    }

    @Test
    void whatIsOverStaysSo() {
        Refund refund = intended();
        refund.end(RefundState.FAILED, "No such account", NOON);

        assertThat(refund.getEndedAt()).contains(NOON);
        assertThatThrownBy(() -> refund.goOn(RefundState.SENT, NOON)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> refund.end(RefundState.PROCESSED, "", NOON)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void onlyWhatTheGatewayDidNotDoIsGivenUpOnceAndWithAReason() {
        Refund refund = intended();
        assertThatThrownBy(() -> refund.giveUp(FIRST, "Why", NOON)).isInstanceOf(IllegalStateException.class);
        refund.end(RefundState.REFUSED, "No funds", NOON);
        assertThatThrownBy(() -> refund.giveUp(FIRST, " ", NOON)).isInstanceOf(IllegalStateException.class);

        refund.giveUp(FIRST, " The voter agreed ", NOON);

        assertThat(refund.getGivenUp()).isEqualTo("The voter agreed");
        assertThat(refund.getState()).isEqualTo(RefundState.REFUSED);
        assertThatThrownBy(() -> refund.giveUp(SECOND, "Again", NOON)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @EnumSource(RefundState.class)
    void openIsWhatMayStillMove(RefundState state) {
        Set<RefundState> next = EnumSet.noneOf(RefundState.class);
        for (RefundState other : RefundState.values()) {
            if (state.mayBecome(other)) {
                next.add(other);
            }
        }

        assertThat(state.isOpen()).isEqualTo(!next.isEmpty());
        assertThat(next).doesNotContain(RefundState.PROPOSED);
        if (state == RefundState.PROPOSED) {
            assertThat(next).containsExactly(RefundState.INTENDED, RefundState.REJECTED, RefundState.WITHDRAWN);
        }
    }

    @Test
    void whoSaysNoSaysWhy() {
        assertThatThrownBy(() -> proposed.reject(SECOND, "  ", NOON)).isInstanceOf(IllegalArgumentException.class);
        assertThat(proposed.getState()).isEqualTo(RefundState.PROPOSED);
    }

    @Test
    void whatVoteWantsItselfIsDecidedAndNobodysToAnswer() {
        Refund refund = Refund.ofLatePayment(payment(), NOON);

        assertThat(refund.getState()).isEqualTo(RefundState.INTENDED);
        assertThat(refund.getWantedBy()).isEmpty();
        assertThat(refund.isWantedBy(FIRST)).isFalse();
        assertThatThrownBy(() -> refund.reject(FIRST, "No", NOON)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> refund.withdraw(FIRST, NOON)).isInstanceOf(IllegalArgumentException.class);
    }
}
