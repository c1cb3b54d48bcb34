package dev.vote.payment.settlement;

import dev.vote.domain.contest.LatePayments;
import dev.vote.domain.contest.VotingWindow;
import dev.vote.domain.payment.Payment;
import dev.vote.domain.payment.PaymentStatus;
import dev.vote.domain.payment.ReviewReason;
import dev.vote.payment.gateway.GatewayReport;
import dev.vote.payment.gateway.GatewayState;
import java.util.List;

/**
 * Decides what evidence does to a payment. Pure: no clock, no I/O, and it changes nothing.
 *
 * <p>Whatever of {@link Rules} money breaks, it is not lost: a person reviews it, or it goes back by itself.
 */
final class Judge {

    private Judge() {}

    /** @param window by which the payment is judged */
    static Verdict judge(Payment payment, VotingWindow window, Evidence evidence, GatewayReport report) {
        return switch (report.state()) {
            case PAID -> paid(payment, window, evidence, report);
            case REVERSED, REFUNDED -> givenBack(payment, evidence, report);
            case FAILED -> failed(payment);
            case REFUNDING, REFUND_STOPPED -> new Verdict.Leave(Outcome.REFUND_NOTED);
            case PENDING, UNKNOWN -> new Verdict.Leave(Outcome.NOT_PAID);
        };
    }

    private static Verdict paid(Payment payment, VotingWindow window, Evidence evidence, GatewayReport report) {
        if (!payment.getStatus().awaitsMoney()) {
            return new Verdict.Leave(Outcome.ALREADY_SETTLED);
        }
        List<ReviewReason> broken = Rules.broken(payment, window, evidence, report);
        if (broken.isEmpty()) {
            return new Verdict.Credit();
        }
        return goesBack(broken, window, report) ? new Verdict.GiveBack() : new Verdict.Review(broken.get(0));
    }

    /**
     * Money goes back by itself only if it is as ordered, and the gateway itself says when it took it: that we heard of it after the close
     * proves nothing.
     */
    private static boolean goesBack(List<ReviewReason> broken, VotingWindow window, GatewayReport report) {
        return window.latePayments() == LatePayments.REFUND
                && broken.contains(ReviewReason.PAID_AFTER_CLOSE)
                && broken.stream().allMatch(ReviewReason::isAsOrdered)
                && report.paidAt().isPresent();
    }

    /**
     * Also of a payment that we never heard was paid: nothing is left to decide about it. Where a part of the money went back, or
     * test money, what was credited stays until a person has looked; but not where it was test money that people counted.
     */
    private static Verdict givenBack(Payment payment, Evidence evidence, GatewayReport report) {
        if (!payment.getStatus().mayBecome(PaymentStatus.REVERSED)) {
            return new Verdict.Leave(Outcome.ALREADY_SETTLED);
        }
        return isAllOfIt(payment, evidence, report)
                ? new Verdict.Reverse()
                : new Verdict.Leave(Outcome.PARTLY_RETURNED);
    }

    private static boolean isAllOfIt(Payment payment, Evidence evidence, GatewayReport report) {
        if (Rules.isOtherMode(evidence, report) && isCreditedForOurMode(payment)) {
            return false;
        }
        if (report.state() == GatewayState.REVERSED) {
            return true;
        }
        // what was taken of a payment that wasn't as ordered isn't its price: whether all of that went back only the
        // charge tells
        return payment.isAsOrdered()
                && report.amountMinor().orElse(0) >= payment.getPrice().amountMinor()
                && report.currency().equals(payment.getPrice().currencyCode());
    }

    /** Otherwise two people counted it though they saw which money it was, and that one may go back. */
    private static boolean isCreditedForOurMode(Payment payment) {
        return payment.getStatus() == PaymentStatus.CREDITED
                && payment.getReviewReason()
                        .filter(ReviewReason.WRONG_MODE::equals)
                        .isEmpty();
    }

    private static Verdict failed(Payment payment) {
        if (payment.getStatus().mayBecome(PaymentStatus.FAILED)) {
            return new Verdict.Fail();
        }
        return new Verdict.Leave(payment.getStatus().awaitsMoney() ? Outcome.NOT_PAID : Outcome.ALREADY_SETTLED);
    }
}
