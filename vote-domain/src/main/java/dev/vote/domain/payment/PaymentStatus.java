package dev.vote.domain.payment;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What we know of a payment. It moves only along {@link #mayBecome}.
 *
 * <p>A late success beats a local failure: {@link #FAILED} and {@link #EXPIRED} payments that turn out to be paid are
 * still credited, or reviewed.
 */
public enum PaymentStatus {
    /** not paid, as far as we know; the gateway is asked again */
    OPEN,
    /** paid, and its votes are in the ledger and the tally */
    CREDITED,
    /** the money went back, and the votes with it if they had been credited */
    REVERSED,
    /** the gateway said that it failed; it may still succeed */
    FAILED,
    /** nobody paid within the time that we ask; it may still succeed */
    EXPIRED,
    /** money was taken but something is not as ordered: a person decides, credit or refund */
    REVIEW,
    /** a person decided not to count it; what becomes of the money is settled outside */
    DISMISSED;

    private static final Map<PaymentStatus, Set<PaymentStatus>> TRANSITIONS = Map.of(
            OPEN, EnumSet.of(CREDITED, FAILED, EXPIRED, REVIEW, REVERSED),
            FAILED, EnumSet.of(CREDITED, REVIEW, REVERSED),
            EXPIRED, EnumSet.of(CREDITED, FAILED, REVIEW, REVERSED),
            REVIEW, EnumSet.of(CREDITED, REVERSED, DISMISSED),
            DISMISSED, EnumSet.of(REVERSED),
            CREDITED, EnumSet.of(REVERSED),
            REVERSED, EnumSet.noneOf(PaymentStatus.class));

    public boolean mayBecome(PaymentStatus next) {
        return TRANSITIONS.get(this).contains(next);
    }

    /** Whether money that the gateway took may still have to be credited. */
    public boolean awaitsMoney() {
        return mayBecome(CREDITED) && this != REVIEW;
    }
}
