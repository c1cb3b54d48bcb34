package dev.vote.web.view;

import dev.vote.domain.contest.Contest;
import dev.vote.domain.contest.ContestState;
import dev.vote.domain.contest.VotingWindow;
import java.time.Instant;

/** Where a contest stands for voters: what its organiser made of it and its window, taken together. */
public enum Phase {
    /** its window hasn't begun */
    UPCOMING,
    /** votes are sold */
    OPEN,
    /** nothing is sold for the moment */
    PAUSED,
    /** over */
    CLOSED;

    public static Phase of(Contest contest, Instant now) {
        return of(contest.getState(), contest.getWindow(), now);
    }

    static Phase of(ContestState state, VotingWindow window, Instant now) {
        boolean closed = state == ContestState.CLOSED || state == ContestState.ARCHIVED;
        if (closed || !now.isBefore(window.closesAt())) {
            return CLOSED;
        }
        if (state == ContestState.PAUSED) {
            return PAUSED;
        }
        return window.contains(now) && state == ContestState.OPEN ? OPEN : UPCOMING;
    }
}
