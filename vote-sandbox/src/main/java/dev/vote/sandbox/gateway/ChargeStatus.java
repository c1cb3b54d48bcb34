package dev.vote.sandbox.gateway;

import java.util.Set;

/**
 * The states of a charge that the stand-in itself knows; {@link FaultKind#UNKNOWN_STATUS} tells any other text.
 *
 * <p>Paystack's documentation (Verify Payments): {@code abandoned} is also the state right after initialise, and a charge
 * that failed or was abandoned can still succeed. While a full refund is under way the help centre speaks of
 * "reversal pending"; if the refund fails the charge is a success again.
 */
public enum ChargeStatus {
    ABANDONED("abandoned"),
    FAILED("failed"),
    SUCCESS("success"),
    REVERSAL_PENDING("reversal pending"),
    REVERSED("reversed");

    private final String text;

    ChargeStatus(String text) {
        this.text = text;
    }

    /** As it stands in the data. */
    public String text() {
        return text;
    }

    /** The one table of what may follow what. */
    public boolean mayBecome(ChargeStatus next) {
        return followers().contains(next);
    }

    private Set<ChargeStatus> followers() {
        return switch (this) {
            case ABANDONED, FAILED -> Set.of(FAILED, SUCCESS);
            case SUCCESS -> Set.of(REVERSAL_PENDING, REVERSED);
            case REVERSAL_PENDING -> Set.of(SUCCESS, REVERSED);
            case REVERSED -> Set.of(SUCCESS);
        };
    }
}
