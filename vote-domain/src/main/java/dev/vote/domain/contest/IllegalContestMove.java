package dev.vote.domain.contest;

import dev.vote.domain.VoteException;

/** A contest can't go from the one state to the other. Nothing was changed. */
public class IllegalContestMove extends VoteException {

    private static final long serialVersionUID = 1L;

    private final ContestState from;
    private final ContestState to;

    public IllegalContestMove(ContestState from, ContestState to) {
        super("a contest that is " + from + " can't become " + to);
        this.from = from;
        this.to = to;
    }

    public ContestState getFrom() {
        return from;
    }

    public ContestState getTo() {
        return to;
    }
}
