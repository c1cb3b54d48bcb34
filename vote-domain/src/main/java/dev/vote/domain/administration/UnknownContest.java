package dev.vote.domain.administration;

import dev.vote.domain.VoteException;

/** There is no such contest. */
public class UnknownContest extends VoteException {

    private static final long serialVersionUID = 1L;

    public UnknownContest(long contestId) {
        super("no contest " + contestId);
    }
}
