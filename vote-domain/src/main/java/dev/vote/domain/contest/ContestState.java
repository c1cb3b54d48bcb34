package dev.vote.domain.contest;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What an organiser has made of a contest. It moves only along {@link #mayBecome}. Votes are sold only in {@link #OPEN},
 * and only inside the contest's window.
 */
public enum ContestState {
    /** being prepared; voters don't see it */
    DRAFT,
    /** shown; votes are sold from its opening to its close */
    OPEN,
    /** shown, but nothing is sold for now */
    PAUSED,
    /** over; its results remain */
    CLOSED,
    /** over, or given up, and no longer listed */
    ARCHIVED;

    private static final Map<ContestState, Set<ContestState>> TRANSITIONS = Map.of(
            DRAFT, EnumSet.of(OPEN, ARCHIVED),
            OPEN, EnumSet.of(PAUSED, CLOSED, DRAFT),
            PAUSED, EnumSet.of(OPEN, CLOSED, DRAFT),
            CLOSED, EnumSet.of(ARCHIVED),
            ARCHIVED, EnumSet.noneOf(ContestState.class));

    public boolean mayBecome(ContestState next) {
        return TRANSITIONS.get(this).contains(next);
    }

    public boolean isPublic() {
        return this != DRAFT && this != ARCHIVED;
    }
}
