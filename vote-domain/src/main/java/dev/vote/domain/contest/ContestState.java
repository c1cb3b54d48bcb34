package dev.vote.domain.contest;

/** What an organiser has made of a contest. Votes are sold only in {@link #OPEN}, and only inside its window. */
public enum ContestState {
    /** being prepared; voters don't see it */
    DRAFT,
    OPEN,
    /** shown, but nothing is sold for now */
    PAUSED,
    /** over; its results remain */
    CLOSED,
    /** over and no longer listed */
    ARCHIVED;

    public boolean isPublic() {
        return this != DRAFT && this != ARCHIVED;
    }
}
