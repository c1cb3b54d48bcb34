package dev.vote.domain.refund;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** How far a refund is. It moves only along {@link #mayBecome}. */
public enum RefundState {
    /** waits for a second person */
    PROPOSED,
    /** decided, and stored before the gateway hears of it */
    INTENDED,
    /** the gateway has it, and the money is on its way */
    SENT,
    /** the gateway needs the payer's bank account, which only its dashboard takes */
    NEEDS_ATTENTION,
    /** the money went back, and the votes with it */
    PROCESSED,
    /** the gateway tried and couldn't: the money stays, and so do the votes */
    FAILED,
    /** the gateway wouldn't */
    REFUSED,
    /** the second person said no */
    REJECTED,
    /** the first person changed their mind */
    WITHDRAWN;

    private static final Map<RefundState, Set<RefundState>> TRANSITIONS = Map.of(
            PROPOSED, EnumSet.of(INTENDED, REJECTED, WITHDRAWN),
            INTENDED, EnumSet.of(SENT, NEEDS_ATTENTION, PROCESSED, FAILED, REFUSED),
            SENT, EnumSet.of(NEEDS_ATTENTION, PROCESSED, FAILED),
            NEEDS_ATTENTION, EnumSet.of(SENT, PROCESSED, FAILED));

    public boolean mayBecome(RefundState next) {
        return TRANSITIONS.getOrDefault(this, Set.of()).contains(next);
    }

    /** Whether something is still to happen: a payment has at most one such refund. */
    public boolean isOpen() {
        return TRANSITIONS.containsKey(this);
    }

    /** Whether it was decided, and the gateway didn't carry it out. */
    public boolean isInVain() {
        return this == FAILED || this == REFUSED;
    }

    /** Whether the gateway is asked about it. */
    public boolean isUnderWay() {
        return isOpen() && this != PROPOSED;
    }

    /** Whether it goes on without anybody: the gateway is asked, and needs nothing. */
    public boolean isOnItsWay() {
        return isUnderWay() && this != NEEDS_ATTENTION;
    }
}
