package dev.vote.domain.photo;

import dev.vote.domain.VoteException;

/** A file that can't become a photo. Another one can. */
public class PhotoRefused extends VoteException {

    private static final long serialVersionUID = 1L;

    private final PhotoFault fault;

    public PhotoRefused(PhotoFault fault) {
        super("photo refused: " + fault);
        this.fault = fault;
    }

    public PhotoFault getFault() {
        return fault;
    }
}
