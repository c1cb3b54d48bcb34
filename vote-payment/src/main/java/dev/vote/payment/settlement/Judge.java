package dev.vote.payment.settlement;

import dev.vote.domain.contest.VotingWindow;
import dev.vote.domain.payment.Payment;
import dev.vote.domain.payment.PaymentStatus;
import dev.vote.domain.payment.ReviewReason;
import dev.vote.payment.gateway.GatewayReport;

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
            case REVERSED -> reversed(payment);
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

    private static Verdict reversed(Payment payment) {
        if (payment.getStatus() == PaymentStatus.CREDITED) {
            return new Verdict.Leave(Outcome.REVERSED_AT_GATEWAY);
        }
        return payment.getStatus().awaitsMoney()
                ? new Verdict.Review(ReviewReason.REVERSED_AT_GATEWAY)
                : new Verdict.Leave(Outcome.ALREADY_SETTLED);
    }

    private static Verdict failed(Payment payment) {
        if (payment.getStatus().mayBecome(PaymentStatus.FAILED)) {
            return new Verdict.Fail();
        }
        return new Verdict.Leave(payment.getStatus().awaitsMoney() ? Outcome.NOT_PAID : Outcome.ALREADY_SETTLED);
    }
}
