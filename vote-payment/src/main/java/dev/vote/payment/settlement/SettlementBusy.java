package dev.vote.payment.settlement;

import dev.vote.domain.VoteException;

/** Evidence isn't settled now, or not as far as is known: too much waits, or the server is being stopped. Bring it again. */
public class SettlementBusy extends VoteException {

    private static final long serialVersionUID = 1L;

    SettlementBusy(String why) {
        super(why);
    }
}
