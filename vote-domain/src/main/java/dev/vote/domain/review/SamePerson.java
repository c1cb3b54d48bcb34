package dev.vote.domain.review;

import dev.vote.domain.VoteException;

/** Somebody wanted to be the second person of the own proposal, or to withdraw another one's. */
public class SamePerson extends VoteException {

    private static final long serialVersionUID = 1L;

    public SamePerson(long decisionId) {
        super("decision " + decisionId + " needs another person");
    }
}
