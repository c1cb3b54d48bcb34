package dev.vote.payment.seal;

import dev.vote.domain.VoteException;

/** As many read ledgers from this server as may. */
public class LedgerExportBusy extends VoteException {

    private static final long serialVersionUID = 1L;

    LedgerExportBusy() {
        super("as many read ledgers as may");
    }
}
