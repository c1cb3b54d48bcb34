package dev.vote.payment.settlement;

import dev.vote.domain.contest.VotingWindow;
import dev.vote.domain.payment.Payment;
import dev.vote.domain.payment.PaymentStatus;
import dev.vote.payment.gateway.GatewayReport;
import dev.vote.payment.gateway.GatewayState;

/**
 * Decides what evidence does to a payment. Pure: no clock, no I/O, and it changes nothing.
 *
 * <p>Whatever of {@link Rules} money breaks, it is not lost: a person reviews it.
 */
final class Judge {

    private Judge() {}

    /** @param window of the payment's contest */
    static Verdict judge(Payment payment, VotingWindow window, Evidence evidence, GatewayReport report) {
        return switch (report.state()) {
            case PAID -> paid(payment, window, evidence, report);
            case REVERSED, REFUNDED -> givenBack(payment, evidence, report);
            case FAILED -> failed(payment);
            case PENDING, UNKNOWN -> new Verdict.Leave(Outcome.NOT_PAID);
        };
    }

    private static Verdict paid(Payment payment, VotingWindow window, Evidence evidence, GatewayReport report) {
        if (!payment.getStatus().awaitsMoney()) {
            return new Verdict.Leave(Outcome.ALREADY_SETTLED);
        }
        return Rules.broken(payment, window, evidence, report).stream()
                .findFirst()
                .<Verdict>map(Verdict.Review::new)
                .orElseGet(Verdict.Credit::new);
    }

    /**
     * Also of a payment that we never heard was paid: nothing is left to decide about it. Where a part of the money went back, or
     * test money, what was credited stays until a person has looked.
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
        if (Rules.isOtherMode(evidence, report) && payment.getStatus() == PaymentStatus.CREDITED) {
            return false;
        }
        if (report.state() == GatewayState.REVERSED) {
            return true;
        }
        // what was taken of a payment that wasn't as ordered isn't its price: whether all of that went back only the
        // charge tells
        boolean asOrdered = payment.getReviewReason().isEmpty();
        return asOrdered
                && report.amountMinor().orElse(0) >= payment.getPrice().amountMinor()
                && report.currency().equals(payment.getPrice().currencyCode());
    }

    private static Verdict failed(Payment payment) {
        if (payment.getStatus().mayBecome(PaymentStatus.FAILED)) {
            return new Verdict.Fail();
        }
        return new Verdict.Leave(payment.getStatus().awaitsMoney() ? Outcome.NOT_PAID : Outcome.ALREADY_SETTLED);
    }
}
