package dev.vote.payment.settlement;

import dev.vote.domain.contest.VotingWindow;
import dev.vote.domain.payment.Payment;
import dev.vote.domain.payment.PaymentStatus;
import dev.vote.domain.payment.ReviewReason;
import dev.vote.payment.gateway.GatewayReport;
import java.time.Instant;
import java.util.Optional;

/**
 * Decides what evidence does to a payment. Pure: no clock, no I/O, and it changes nothing.
 *
 * <p>The rule of acceptance: the reference and the mode are ours, the currency is the one ordered, the gateway was asked
 * for what was ordered and took at least that, nothing else took the payment's place, and it was paid in time. Whatever
 * of it fails, the money is not lost: a person reviews it.
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
        return objection(payment, window, evidence, report)
                .<Verdict>map(Verdict.Review::new)
                .orElseGet(Verdict.Credit::new);
    }

    private static Optional<ReviewReason> objection(
            Payment payment, VotingWindow window, Evidence evidence, GatewayReport report) {
        if (report.mode().isPresent() && report.mode().get() != evidence.mode()) {
            return Optional.of(ReviewReason.WRONG_MODE);
        }
        if (!report.currency().equals(payment.getPrice().currencyCode())) {
            return Optional.of(ReviewReason.WRONG_CURRENCY);
        }
        if (!amountIsRight(payment.getPrice().amountMinor(), report)) {
            return Optional.of(ReviewReason.WRONG_AMOUNT);
        }
        if (payment.isReplaced()) {
            return Optional.of(ReviewReason.REPLACED);
        }
        if (!window.counts(payment.getCreatedAt(), paidAt(evidence, report))) {
            return Optional.of(ReviewReason.PAID_AFTER_CLOSE);
        }
        return Optional.empty();
    }

    /** A fee that the voter paid on top makes the amount larger than what was requested: that is fine. */
    private static boolean amountIsRight(long ordered, GatewayReport report) {
        if (report.amountMinor().isEmpty()) {
            return false;
        }
        long taken = report.amountMinor().getAsLong();
        return report.requestedMinor().orElse(taken) == ordered && taken >= ordered;
    }

    /** Where the gateway doesn't say when, it was at the latest when we heard of it. */
    static Instant paidAt(Evidence evidence, GatewayReport report) {
        return report.paidAt().orElse(evidence.receivedAt());
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
