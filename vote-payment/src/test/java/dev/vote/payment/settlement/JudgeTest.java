package dev.vote.payment.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vote.domain.contest.LatePayments;
import dev.vote.domain.contest.VotingWindow;
import dev.vote.domain.payment.Payment;
import dev.vote.domain.payment.PaymentStatus;
import dev.vote.domain.payment.ReviewReason;
import dev.vote.payment.gateway.GatewayMode;
import dev.vote.payment.gateway.GatewayState;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JudgeTest {

    private static final Instant CLOSES = Payments.NOON.plusSeconds(3_600);
    private static final VotingWindow WINDOW =
            new VotingWindow(Payments.NOON.minusSeconds(3_600), CLOSES, LatePayments.REVIEW);
    private static final long AMOUNT = Payments.AMOUNT_MINOR;

    private static final VotingWindow GIVING_BACK = new VotingWindow(WINDOW.opensAt(), CLOSES, LatePayments.REFUND);

    private final Payment open = Payments.open();

    private static Verdict judge(Payment payment, Reports reports) {
        return Judge.judge(payment, WINDOW, reports.evidence(), reports.report());
    }

    private static Verdict review(ReviewReason reason) {
        return new Verdict.Review(reason);
    }

    private static Verdict leave(Outcome outcome) {
        return new Verdict.Leave(outcome);
    }

    @Test
    void whatWasPaidAsOrderedIsCredited() {
        assertThat(judge(open, Reports.paid(open))).isEqualTo(new Verdict.Credit());
    }

    @Test
    void aLateSuccessBeatsALocalFailure() {
        Payment failed = Payments.failed();
        Payment expired = Payments.expired();

        assertThat(judge(failed, Reports.paid(failed))).isEqualTo(new Verdict.Credit());
        assertThat(judge(expired, Reports.paid(expired))).isEqualTo(new Verdict.Credit());
    }

    @Test
    void whatIsSettledStaysAsItIs() {
        Payment credited = Payments.credited();
        Payment inReview = Payments.inReview();

        assertThat(judge(credited, Reports.paid(credited))).isEqualTo(leave(Outcome.ALREADY_SETTLED));
        assertThat(judge(inReview, Reports.paid(inReview))).isEqualTo(leave(Outcome.ALREADY_SETTLED));
    }

    @Test
    void aFeeOnTopIsFine() {
        Reports feeOnTop = Reports.paid(open).amounts(OptionalLong.of(AMOUNT + 750), OptionalLong.of(AMOUNT));

        assertThat(judge(open, feeOnTop)).isEqualTo(new Verdict.Credit());
    }

    @Test
    void withoutARequestedAmountTheTakenOneMustBeTheOrderedOne() {
        Reports right = Reports.paid(open).amounts(OptionalLong.of(AMOUNT), OptionalLong.empty());
        Reports more = Reports.paid(open).amounts(OptionalLong.of(AMOUNT + 1), OptionalLong.empty());

        assertThat(judge(open, right)).isEqualTo(new Verdict.Credit());
        assertThat(judge(open, more)).isEqualTo(review(ReviewReason.WRONG_AMOUNT));
    }

    @Test
    void aWrongAmountIsReviewed() {
        Reports less = Reports.paid(open).amounts(OptionalLong.of(AMOUNT - 1), OptionalLong.of(AMOUNT));
        Reports otherOrder = Reports.paid(open).amounts(OptionalLong.of(AMOUNT), OptionalLong.of(AMOUNT * 2));
        Reports none = Reports.paid(open).amounts(OptionalLong.empty(), OptionalLong.of(AMOUNT));

        assertThat(judge(open, less)).isEqualTo(review(ReviewReason.WRONG_AMOUNT));
        assertThat(judge(open, otherOrder)).isEqualTo(review(ReviewReason.WRONG_AMOUNT));
        assertThat(judge(open, none)).isEqualTo(review(ReviewReason.WRONG_AMOUNT));
    }

    @Test
    void aWrongOrMissingCurrencyIsReviewed() {
        assertThat(judge(open, Reports.paid(open).currency("GHS"))).isEqualTo(review(ReviewReason.WRONG_CURRENCY));
        assertThat(judge(open, Reports.paid(open).currency(""))).isEqualTo(review(ReviewReason.WRONG_CURRENCY));
    }

    @Test
    void testMoneyForALivePaymentIsReviewed() {
        assertThat(judge(open, Reports.paid(open).mode(GatewayMode.LIVE))).isEqualTo(review(ReviewReason.WRONG_MODE));
    }

    @Test
    void aGatewayThatDoesntSayItsModeSpeaksForTheKeyThatSigned() {
        assertThat(judge(open, Reports.paid(open).mode(null))).isEqualTo(new Verdict.Credit());
    }

    @Test
    void whatWasPaidAfterTheCloseIsReviewedAndNotWhatWasHeardOfAfterIt() {
        Reports late = Reports.paid(open).paidAt(CLOSES);
        Reports inTime = Reports.paid(open).paidAt(CLOSES.minusMillis(1));

        assertThat(judge(open, late)).isEqualTo(review(ReviewReason.PAID_AFTER_CLOSE));
        assertThat(judge(open, inTime)).isEqualTo(new Verdict.Credit());
    }

    @Test
    void withoutATimeOfPaymentTheTimeOfHearingCounts() {
        assertThat(judge(open, Reports.paid(open).paidAt(null))).isEqualTo(new Verdict.Credit());
    }

    @Test
    void anAttemptThatWasReplacedIsReviewedWhenItIsPaidAllTheSame() {
        open.replaceBy(Payments.open());

        assertThat(judge(open, Reports.paid(open))).isEqualTo(review(ReviewReason.REPLACED));
    }

    @ParameterizedTest
    @EnumSource(
            value = GatewayState.class,
            names = {"PENDING", "UNKNOWN"})
    void whatIsNotDecidedOrNotUnderstoodLeavesThePaymentOpen(GatewayState state) {
        assertThat(judge(open, Reports.paid(open).state(state))).isEqualTo(leave(Outcome.NOT_PAID));
    }

    @Test
    void aFailureFailsWhatIsOpenAndNothingElse() {
        Payment credited = Payments.credited();

        assertThat(judge(open, Reports.paid(open).state(GatewayState.FAILED))).isEqualTo(new Verdict.Fail());
        assertThat(judge(credited, Reports.paid(credited).state(GatewayState.FAILED)))
                .isEqualTo(leave(Outcome.ALREADY_SETTLED));
    }

    @Test
    void aFailureThatIsKnownLeavesThePaymentWaitingForASuccess() {
        Payment failed = Payments.failed();

        assertThat(judge(failed, Reports.paid(failed).state(GatewayState.FAILED)))
                .isEqualTo(leave(Outcome.NOT_PAID));
    }

    @ParameterizedTest
    @EnumSource(value = PaymentStatus.class, names = "REVERSED", mode = EnumSource.Mode.EXCLUDE)
    void whatWasGivenBackIsTakenBackWhateverWeKnewOfIt(PaymentStatus status) {
        Payment payment = Payments.in(status);

        assertThat(judge(payment, Reports.paid(payment).state(GatewayState.REVERSED)))
                .isEqualTo(new Verdict.Reverse());
    }

    @ParameterizedTest
    @EnumSource(
            value = PaymentStatus.class,
            names = {"OPEN", "FAILED", "EXPIRED", "CREDITED"})
    void aRefundOfThePriceIsAllOfItWhereNothingWasWrong(PaymentStatus status) {
        Payment payment = Payments.in(status);

        assertThat(judge(payment, Reports.paid(payment).state(GatewayState.REFUNDED)))
                .isEqualTo(new Verdict.Reverse());
    }

    @ParameterizedTest
    @EnumSource(
            value = PaymentStatus.class,
            names = {"REVIEW", "DISMISSED"})
    void aRefundOfThePriceMayBeAPartOfWhatWasWrong(PaymentStatus status) {
        Payment payment = Payments.in(status);

        assertThat(judge(payment, Reports.paid(payment).state(GatewayState.REFUNDED)))
                .isEqualTo(leave(Outcome.PARTLY_RETURNED));
    }

    @ParameterizedTest
    @EnumSource(PaymentStatus.class)
    void aRefundThatIsUnderWayOrStoppedMovesNothing(PaymentStatus status) {
        Payment payment = Payments.in(status);

        for (GatewayState state : Set.of(GatewayState.REFUNDING, GatewayState.REFUND_STOPPED)) {
            assertThat(judge(payment, Reports.paid(payment).state(state))).isEqualTo(leave(Outcome.REFUND_NOTED));
        }
    }

    @Test
    void whatWasTakenBackStaysSo() {
        Payment reversed = Payments.in(PaymentStatus.REVERSED);

        for (GatewayState state :
                Set.of(GatewayState.PAID, GatewayState.REVERSED, GatewayState.REFUNDED, GatewayState.FAILED)) {
            assertThat(judge(reversed, Reports.paid(reversed).state(state))).isEqualTo(leave(Outcome.ALREADY_SETTLED));
        }
    }

    @Test
    void aPartThatWentBackTakesNoVotes() {
        Payment credited = Payments.credited();
        Reports refund = Reports.paid(credited).state(GatewayState.REFUNDED);

        assertThat(judge(credited, refund.amounts(OptionalLong.of(AMOUNT - 1), OptionalLong.empty())))
                .isEqualTo(leave(Outcome.PARTLY_RETURNED));
        assertThat(judge(credited, refund.amounts(OptionalLong.empty(), OptionalLong.empty())))
                .isEqualTo(leave(Outcome.PARTLY_RETURNED));
        assertThat(judge(credited, refund.currency("GHS"))).isEqualTo(leave(Outcome.PARTLY_RETURNED));
    }

    @Test
    void testMoneyThatWentBackTakesNoVotes() {
        Payment credited = Payments.credited();

        assertThat(judge(
                        credited,
                        Reports.paid(credited).state(GatewayState.REVERSED).mode(GatewayMode.LIVE)))
                .isEqualTo(leave(Outcome.PARTLY_RETURNED));
    }

    @Test
    void testMoneyThatWasCountedByHandTakesItsVotesWhenItGoesBack() {
        Payment counted = Payments.open();
        counted.review(ReviewReason.WRONG_MODE, Payments.NOON);
        counted.credit(Payments.NOON, Payments.NOON);
        Reports back = Reports.paid(counted).state(GatewayState.REVERSED);

        assertThat(judge(counted, back.mode(GatewayMode.LIVE))).isEqualTo(new Verdict.Reverse());
        assertThat(judge(counted, Reports.paid(counted).state(GatewayState.REVERSED)))
                .isEqualTo(new Verdict.Reverse());
    }

    private static Verdict judgeGivingBack(Payment payment, Reports reports) {
        return Judge.judge(payment, GIVING_BACK, reports.evidence(), reports.report());
    }

    @Test
    void whatWasPaidAfterTheCloseGoesBackByItselfWhereTheRuleSaysSo() {
        assertThat(judgeGivingBack(open, Reports.paid(open).paidAt(CLOSES))).isEqualTo(new Verdict.GiveBack());
        assertThat(judgeGivingBack(open, Reports.paid(open).paidAt(CLOSES.minusMillis(1))))
                .isEqualTo(new Verdict.Credit());
    }

    @Test
    void alsoWhatWasReplacedGoesBackIfItWasPaidAfterTheClose() {
        open.replaceBy(Payments.open());

        assertThat(judgeGivingBack(open, Reports.paid(open).paidAt(CLOSES))).isEqualTo(new Verdict.GiveBack());
        assertThat(judgeGivingBack(open, Reports.paid(open))).isEqualTo(review(ReviewReason.REPLACED));
    }

    @Test
    void moneyThatIsNotAsOrderedIsForPeopleHoweverLateItIs() {
        Reports late = Reports.paid(open).paidAt(CLOSES);

        assertThat(judgeGivingBack(open, late.mode(GatewayMode.LIVE))).isEqualTo(review(ReviewReason.WRONG_MODE));
        assertThat(judgeGivingBack(open, late.currency("GHS"))).isEqualTo(review(ReviewReason.WRONG_CURRENCY));
        assertThat(judgeGivingBack(open, late.amounts(OptionalLong.of(AMOUNT - 1), OptionalLong.of(AMOUNT))))
                .isEqualTo(review(ReviewReason.WRONG_AMOUNT));
    }

    @Test
    void thatItWasHeardOfAfterTheCloseSendsNoMoneyBack() {
        VotingWindow closed = new VotingWindow(WINDOW.opensAt(), Reports.HEARD_AT, LatePayments.REFUND);
        Reports untold = Reports.paid(open).paidAt(null);

        assertThat(Judge.judge(open, closed, untold.evidence(), untold.report()))
                .isEqualTo(review(ReviewReason.PAID_AFTER_CLOSE));
    }

    @Test
    void aRefundOfThePriceIsAllOfWhatWasPaidAsOrderedButLate() {
        open.review(ReviewReason.PAID_AFTER_CLOSE, CLOSES);

        assertThat(judge(open, Reports.paid(open).state(GatewayState.REFUNDED))).isEqualTo(new Verdict.Reverse());
    }
}
