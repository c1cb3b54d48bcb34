package dev.vote.payment.settlement;

import dev.vote.domain.VoteException;

/** A contestant has no tally to add votes to, so nothing of the batch is kept: the data is damaged. */
public class TallyMissing extends VoteException {

    private static final long serialVersionUID = 1L;

    public TallyMissing(long contestantId) {
        super("contestant " + contestantId + " has no tally");
    }
}
