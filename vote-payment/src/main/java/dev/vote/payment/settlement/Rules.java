package dev.vote.payment.settlement;

import dev.vote.domain.contest.VotingWindow;
import dev.vote.domain.payment.Payment;
import dev.vote.domain.payment.ReviewReason;
import dev.vote.payment.gateway.GatewayReport;
import dev.vote.payment.gateway.GatewayState;
import java.time.Instant;
import java.util.List;

/**
 * The rule of acceptance: the mode is ours, the currency is the one ordered, the gateway was asked for what was ordered
 * and took at least that, nothing else took the payment's place, and it was paid in time. Each part is named by what is
 * said of a payment that breaks it. Pure: no clock, no I/O.
 */
public final class Rules {

    /** In the order in which they are looked at. */
    public static final List<ReviewReason> ORDER = List.of(
            ReviewReason.WRONG_MODE,
            ReviewReason.WRONG_CURRENCY,
            ReviewReason.WRONG_AMOUNT,
            ReviewReason.REPLACED,
            ReviewReason.PAID_AFTER_CLOSE,
            ReviewReason.REVERSED_AT_GATEWAY);

    private Rules() {}

    /**
     * What stands against crediting the payment by itself.
     *
     * @param window by which the payment is judged
     * @return in their order; empty if nothing does
     */
    public static List<ReviewReason> broken(
            Payment payment, VotingWindow window, Evidence evidence, GatewayReport report) {
        return ORDER.stream()
                .filter(rule -> isBroken(rule, payment, window, evidence, report))
                .toList();
    }

    private static boolean isBroken(
            ReviewReason rule, Payment payment, VotingWindow window, Evidence evidence, GatewayReport report) {
        return switch (rule) {
            case WRONG_MODE -> isOtherMode(evidence, report);
            case WRONG_CURRENCY -> !report.currency().equals(payment.getPrice().currencyCode());
            case WRONG_AMOUNT -> !amountIsRight(payment.getPrice().amountMinor(), report);
            case REPLACED -> payment.isReplaced();
            case PAID_AFTER_CLOSE -> !window.counts(payment.getCreatedAt(), paidAt(evidence, report));
            case REVERSED_AT_GATEWAY -> report.state() == GatewayState.REVERSED;
        };
    }

    /** Test money where live money is asked for, or the other way round. */
    static boolean isOtherMode(Evidence evidence, GatewayReport report) {
        return report.mode().isPresent() && report.mode().get() != evidence.mode();
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
}
