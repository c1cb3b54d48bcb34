package dev.vote.domain.contest;

import java.time.Instant;

/**
 * When a contest's votes count, and its rule for payments made after the close.
 *
 * @param opensAt inclusive
 * @param closesAt exclusive; after {@code opensAt}
 */
public record VotingWindow(Instant opensAt, Instant closesAt, LatePayments latePayments) {

    public VotingWindow {
        if (!closesAt.isAfter(opensAt)) {
            throw new IllegalArgumentException("a voting window must close after it opens");
        }
    }

    public boolean contains(Instant at) {
        return !at.isBefore(opensAt) && at.isBefore(closesAt);
    }

    /**
     * Whether a payment counts without a person deciding. The opening isn't asked again: a checkout is only begun
     * inside the window, and the gateway's clock may run a little behind ours.
     *
     * @param startedAt when the checkout was begun, by our clock
     * @param paidAt when the money was taken, by the gateway's clock
     */
    public boolean counts(Instant startedAt, Instant paidAt) {
        return switch (latePayments) {
            case REVIEW, REFUND -> paidAt.isBefore(closesAt);
            case COUNT_IF_STARTED_IN_TIME -> paidAt.isBefore(closesAt) || startedAt.isBefore(closesAt);
        };
    }
}
