package dev.vote.domain.dispute;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** How far a dispute is, by the gateway's words. It moves only along {@link #mayBecome}. */
public enum DisputeState {
    /** it waits for us, and has a deadline */
    OPEN,
    /** answered, or beyond our answer: the bank decides */
    WITH_BANK,
    /** the gateway's word for it is one that we don't know: somebody must look */
    UNKNOWN,
    /** decided for us; the payer's bank may go on to the next stage */
    WON,
    /** decided against us, accepted, or not answered in time */
    LOST;

    private static final Map<DisputeState, Set<DisputeState>> TRANSITIONS = Map.of(
            OPEN, EnumSet.of(WITH_BANK, UNKNOWN, WON, LOST),
            WITH_BANK, EnumSet.of(OPEN, UNKNOWN, WON, LOST),
            UNKNOWN, EnumSet.of(OPEN, WITH_BANK, WON, LOST),
            WON, EnumSet.of(OPEN, WITH_BANK, UNKNOWN, LOST),
            LOST, EnumSet.noneOf(DisputeState.class));

    public boolean mayBecome(DisputeState next) {
        return TRANSITIONS.get(this).contains(next);
    }

    /** Whether it is decided, as far as is known. */
    public boolean isOver() {
        return this == WON || this == LOST;
    }

    /** Whether that is a step back, which only word that is surely newer takes. */
    boolean isBehind(DisputeState other) {
        return rank() < other.rank();
    }

    private int rank() {
        return switch (this) {
            case UNKNOWN -> 0;
            case OPEN -> 1;
            case WITH_BANK -> 2;
            case WON, LOST -> 3;
        };
    }
}
