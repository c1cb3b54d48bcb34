package dev.vote.domain.roster;

import dev.vote.domain.VoteException;

/** There is no such contestant in the contest. */
public class UnknownContestant extends VoteException {

    private static final long serialVersionUID = 1L;

    public UnknownContestant(long contestId, long contestantId) {
        super("no contestant " + contestantId + " in contest " + contestId);
    }
}
