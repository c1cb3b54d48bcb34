package dev.vote.domain.payment;

import static dev.vote.domain.payment.PaymentStatus.CREDITED;
import static dev.vote.domain.payment.PaymentStatus.DISMISSED;
import static dev.vote.domain.payment.PaymentStatus.EXPIRED;
import static dev.vote.domain.payment.PaymentStatus.FAILED;
import static dev.vote.domain.payment.PaymentStatus.OPEN;
import static dev.vote.domain.payment.PaymentStatus.REVERSED;
import static dev.vote.domain.payment.PaymentStatus.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PaymentStatusTest {

    private record Move(PaymentStatus from, PaymentStatus to) {}

    private static final Set<Move> ALLOWED = Set.of(
            new Move(OPEN, CREDITED),
            new Move(OPEN, FAILED),
            new Move(OPEN, EXPIRED),
            new Move(OPEN, REVIEW),
            new Move(OPEN, REVERSED),
            new Move(FAILED, CREDITED),
            new Move(FAILED, REVIEW),
            new Move(FAILED, REVERSED),
            new Move(EXPIRED, CREDITED),
            new Move(EXPIRED, FAILED),
            new Move(EXPIRED, REVIEW),
            new Move(EXPIRED, REVERSED),
            new Move(REVIEW, CREDITED),
            new Move(REVIEW, REVERSED),
            new Move(REVIEW, DISMISSED),
            new Move(DISMISSED, REVERSED),
            new Move(CREDITED, REVERSED));

    @ParameterizedTest
    @MethodSource("pairs")
    void everyPairIsAllowedOrForbiddenAsTheTableSays(PaymentStatus from, PaymentStatus to) {
        assertThat(from.mayBecome(to)).isEqualTo(ALLOWED.contains(new Move(from, to)));
    }

    static Stream<Arguments> pairs() {
        return Arrays.stream(PaymentStatus.values())
                .flatMap(from -> Arrays.stream(PaymentStatus.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @EnumSource(PaymentStatus.class)
    void nothingBecomesOpenAgain(PaymentStatus from) {
        assertThat(from.mayBecome(OPEN)).isFalse();
    }

    @Test
    void moneyIsAwaitedWhereALateSuccessIsStillCredited() {
        assertThat(Arrays.stream(PaymentStatus.values()).filter(PaymentStatus::awaitsMoney))
                .containsExactlyInAnyOrder(OPEN, FAILED, EXPIRED);
    }
}
