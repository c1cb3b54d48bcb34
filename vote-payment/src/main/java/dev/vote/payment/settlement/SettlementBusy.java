package dev.vote.payment.settlement;

import dev.vote.domain.VoteException;

/** More evidence waits than there is room for, or the server is being stopped: nothing was kept, bring it again. */
public class SettlementBusy extends VoteException {

    private static final long serialVersionUID = 1L;

    SettlementBusy(String why) {
        super(why);
    }
}
