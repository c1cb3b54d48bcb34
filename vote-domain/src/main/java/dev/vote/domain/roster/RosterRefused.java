package dev.vote.domain.roster;

import dev.vote.domain.VoteException;

/** A change of the roster that can't be made as it is. Nothing was changed. */
public class RosterRefused extends VoteException {

    private static final long serialVersionUID = 1L;

    private final RosterFault fault;

    public RosterRefused(RosterFault fault) {
        super("change of the roster refused: " + fault);
        this.fault = fault;
    }

    public RosterFault getFault() {
        return fault;
    }
}
