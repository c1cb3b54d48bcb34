package dev.vote.domain.account;

import dev.vote.domain.VoteException;

/** Nobody of the staff has that number. */
public class NoSuchMember extends VoteException {

    private static final long serialVersionUID = 1L;

    public NoSuchMember(long id) {
        super("no member of staff has the number " + id);
    }
}
