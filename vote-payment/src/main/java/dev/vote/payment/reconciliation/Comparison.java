package dev.vote.payment.reconciliation;

import dev.vote.domain.payment.Payment;
import dev.vote.domain.payment.PaymentStatus;
import dev.vote.domain.payment.ReviewReason;
import dev.vote.domain.reconciliation.DifferenceKind;
import dev.vote.payment.gateway.GatewayReport;
import dev.vote.payment.gateway.GatewayState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a payment of ours and the gateway's word about it differ. Pure: no clock, no I/O.
 *
 * <p>What waits for a person, or was decided by one, is no difference: the evidence is there. Neither is what isn't over.
 */
final class Comparison {

    /** Two clocks, and what each of them calls the moment of paying. */
    static final Duration SAME_TIME = Duration.ofMinutes(1);

    private Comparison() {}

    /** The gateway took money by a reference like ours. */
    static Optional<DifferenceKind> withoutOurs(GatewayReport theirs) {
        return theirs.state() == GatewayState.PAID ? Optional.of(DifferenceKind.THEIRS_ONLY) : Optional.empty();
    }

    /** The gateway has never heard of it. */
    static Optional<DifferenceKind> withoutTheirs(Payment ours) {
        return switch (ours.getStatus()) {
            case CREDITED -> Optional.of(DifferenceKind.CREDITED_WITHOUT_PROOF);
            case REVIEW, DISMISSED, REVERSED -> Optional.of(DifferenceKind.OURS_ONLY);
            case OPEN, FAILED, EXPIRED ->
                ours.getAuthorizationUrl().isPresent() ? Optional.of(DifferenceKind.OURS_ONLY) : Optional.empty();
        };
    }

    /**
     * @param broken what stands against crediting it by what the gateway says, as settlement's rules have it
     * @param successorPaid whether the attempt that took its place was paid, and that money is still there
     */
    static Optional<DifferenceKind> of(
            Payment ours, GatewayReport theirs, List<ReviewReason> broken, boolean successorPaid) {
        return switch (theirs.state()) {
            case PAID -> paid(ours, theirs, broken, successorPaid);
            case REVERSED, REFUNDED ->
                ours.getStatus() == PaymentStatus.REVERSED ? Optional.empty() : Optional.of(DifferenceKind.STATE);
            case PENDING, FAILED -> unpaid(ours);
            case REFUNDING, REFUND_STOPPED, UNKNOWN -> Optional.empty();
        };
    }

    private static Optional<DifferenceKind> unpaid(Payment ours) {
        if (ours.getStatus() == PaymentStatus.CREDITED) {
            return Optional.of(DifferenceKind.CREDITED_WITHOUT_PROOF);
        }
        return ours.getStatus().awaitsMoney() ? Optional.empty() : Optional.of(DifferenceKind.STATE);
    }

    private static Optional<DifferenceKind> paid(
            Payment ours, GatewayReport theirs, List<ReviewReason> broken, boolean successorPaid) {
        if (successorPaid && ours.getStatus() != PaymentStatus.REVERSED) {
            return Optional.of(DifferenceKind.PAID_TWICE);
        }
        return switch (ours.getStatus()) {
            case OPEN, FAILED, EXPIRED, REVERSED -> Optional.of(DifferenceKind.STATE);
            case REVIEW, DISMISSED -> Optional.empty();
            case CREDITED -> ours.getReviewReason().isPresent() ? Optional.empty() : credited(ours, theirs, broken);
        };
    }

    private static Optional<DifferenceKind> credited(Payment ours, GatewayReport theirs, List<ReviewReason> broken) {
        if (!broken.isEmpty()) {
            return Optional.of(kind(broken.get(0)));
        }
        boolean sameTime = theirs.paidAt()
                .flatMap(told -> ours.getPaidAt().map(kept -> isSame(kept, told) || wasUntold(ours, kept, told)))
                .orElse(true);
        return sameTime ? Optional.empty() : Optional.of(DifferenceKind.TIME);
    }

    private static boolean isSame(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(SAME_TIME) < 0;
    }

    /** The message didn't say when, so that we have the moment when it came: it was paid before that. */
    private static boolean wasUntold(Payment ours, Instant kept, Instant told) {
        return told.isBefore(kept)
                && ours.getCreditedAt()
                        .filter(credited -> isSame(kept, credited))
                        .isPresent();
    }

    private static DifferenceKind kind(ReviewReason broken) {
        return switch (broken) {
            case WRONG_MODE -> DifferenceKind.MODE;
            case WRONG_CURRENCY -> DifferenceKind.CURRENCY;
            case WRONG_AMOUNT -> DifferenceKind.AMOUNT;
            case PAID_AFTER_CLOSE -> DifferenceKind.TIME;
            case REPLACED, REVERSED_AT_GATEWAY -> DifferenceKind.STATE;
        };
    }
}
