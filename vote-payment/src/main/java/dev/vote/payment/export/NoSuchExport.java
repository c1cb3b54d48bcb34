package dev.vote.payment.export;

import dev.vote.domain.VoteException;

/** There is no such export, or it is somebody else's. */
public class NoSuchExport extends VoteException {

    private static final long serialVersionUID = 1L;

    NoSuchExport(long id) {
        super("no export " + id);
    }
}
