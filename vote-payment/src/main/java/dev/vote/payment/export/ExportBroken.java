package dev.vote.payment.export;

import dev.vote.domain.VoteException;

/** The file isn't whole: it was cancelled, its reader went away, or it failed. What was sent must not look complete. */
public class ExportBroken extends VoteException {

    private static final long serialVersionUID = 1L;

    ExportBroken(String why) {
        super(why);
    }

    ExportBroken(String why, Throwable cause) {
        super(why, cause);
    }
}
