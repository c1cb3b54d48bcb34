package dev.vote.payment.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vote.domain.contest.LatePayments;
import dev.vote.domain.contest.VotingWindow;
import dev.vote.domain.payment.Payment;
import dev.vote.domain.payment.PaymentStatus;
import dev.vote.domain.reconciliation.DifferenceKind;
import dev.vote.payment.gateway.GatewayMode;
import dev.vote.payment.gateway.GatewayState;
import dev.vote.payment.settlement.Payments;
import dev.vote.payment.settlement.Reports;
import dev.vote.payment.settlement.Rules;
import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ComparisonTest {

    private static final VotingWindow WINDOW =
            new VotingWindow(Payments.NOON.minusSeconds(3_600), Payments.NOON.plusSeconds(3_600), LatePayments.REVIEW);
    private static final String AGREE = "-";

    private final Payment credited = Payments.credited();

    private static String compare(Payment ours, Reports theirs, boolean successorPaid) {
        return Comparison.of(
                        ours,
                        theirs.report(),
                        Rules.broken(ours, WINDOW, theirs.evidence(), theirs.report()),
                        successorPaid)
                .map(DifferenceKind::name)
                .orElse(AGREE);
    }

    private String credited(Reports theirs) {
        return compare(credited, theirs, false);
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN,      PAID,    STATE",
        "FAILED,    PAID,    STATE",
        "EXPIRED,   PAID,    STATE",
        "CREDITED,  PAID,    -",
        "REVIEW,    PAID,    -",
        "DISMISSED, PAID,    -",
        "REVERSED,  PAID,    STATE",
        "OPEN,      PENDING, -",
        "FAILED,    PENDING, -",
        "EXPIRED,   PENDING, -",
        "CREDITED,  PENDING, CREDITED_WITHOUT_PROOF",
        "REVIEW,    PENDING, STATE",
        "DISMISSED, PENDING, STATE",
        "REVERSED,  PENDING, STATE",
        "OPEN,      FAILED,  -",
        "FAILED,    FAILED,  -",
        "EXPIRED,   FAILED,  -",
        "CREDITED,  FAILED,  CREDITED_WITHOUT_PROOF",
        "REVIEW,    FAILED,  STATE",
        "DISMISSED, FAILED,  STATE",
        "REVERSED,  FAILED,  STATE",
        "OPEN,      REVERSED, STATE",
        "FAILED,    REVERSED, STATE",
        "EXPIRED,   REVERSED, STATE",
        "CREDITED,  REVERSED, STATE",
        "REVIEW,    REVERSED, STATE",
        "DISMISSED, REVERSED, STATE",
        "REVERSED,  REVERSED, -",
        "OPEN,      UNKNOWN, -",
        "CREDITED,  UNKNOWN, -",
        "REVERSED,  UNKNOWN, -"
    })
    void bothStates(PaymentStatus ours, GatewayState theirs, String expected) {
        Payment payment = Payments.in(ours);

        assertThat(compare(payment, Reports.paid(payment).state(theirs), false)).isEqualTo(expected);
    }

    @Test
    void whatWasCreditedIsAsTheGatewayTookIt() {
        Reports paid = Reports.paid(credited);

        assertThat(credited(paid.amounts(
                        OptionalLong.of(Payments.AMOUNT_MINOR + 750), OptionalLong.of(Payments.AMOUNT_MINOR))))
                .as("a fee on top")
                .isEqualTo(AGREE);
        assertThat(credited(paid.amounts(
                        OptionalLong.of(Payments.AMOUNT_MINOR - 1), OptionalLong.of(Payments.AMOUNT_MINOR))))
                .isEqualTo("AMOUNT");
        assertThat(credited(paid.currency("GHS"))).isEqualTo("CURRENCY");
        assertThat(credited(paid.mode(GatewayMode.LIVE))).isEqualTo("MODE");
    }

    @Test
    void itWasPaidWhenWeThinkAndInTime() {
        Reports paid = Reports.paid(credited);

        assertThat(credited(paid.paidAt(null))).as("untold").isEqualTo(AGREE);
        assertThat(credited(paid.paidAt(Payments.NOON.plusSeconds(59)))).isEqualTo(AGREE);
        assertThat(credited(paid.paidAt(Payments.NOON.plusSeconds(60)))).isEqualTo("TIME");
        assertThat(credited(paid.paidAt(Payments.NOON.minusSeconds(3_000))))
                .as("ours is when we heard of it")
                .isEqualTo(AGREE);
        assertThat(credited(paid.paidAt(WINDOW.closesAt().plus(Duration.ofDays(1)))))
                .as("too late")
                .isEqualTo("TIME");
    }

    @ParameterizedTest
    @EnumSource(value = PaymentStatus.class, names = "REVERSED", mode = EnumSource.Mode.EXCLUDE)
    void oneOfTwoPaidAttemptsIsPaidTwice(PaymentStatus ours) {
        Payment payment = Payments.in(ours);

        assertThat(compare(payment, Reports.paid(payment), true)).isEqualTo("PAID_TWICE");
    }

    @Test
    void moneyThatWentBackIsNotPaidTwice() {
        Payment reversed = Payments.in(PaymentStatus.REVERSED);

        assertThat(compare(reversed, Reports.paid(reversed).state(GatewayState.REVERSED), true))
                .isEqualTo(AGREE);
    }

    @ParameterizedTest
    @EnumSource(GatewayState.class)
    void onlyMoneyWithoutAPaymentIsADifference(GatewayState theirs) {
        assertThat(Comparison.withoutOurs(Reports.paid(credited).state(theirs).report())
                        .isPresent())
                .isEqualTo(theirs == GatewayState.PAID);
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN,      -",
        "FAILED,    -",
        "EXPIRED,   -",
        "CREDITED,  CREDITED_WITHOUT_PROOF",
        "REVIEW,    OURS_ONLY",
        "DISMISSED, OURS_ONLY",
        "REVERSED,  OURS_ONLY"
    })
    void whatTheGatewayNeverHeardOf(PaymentStatus ours, String expected) {
        assertThat(Comparison.withoutTheirs(Payments.in(ours))
                        .map(DifferenceKind::name)
                        .orElse(AGREE))
                .isEqualTo(expected);
    }
}
