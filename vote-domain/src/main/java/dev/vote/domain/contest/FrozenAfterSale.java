package dev.vote.domain.contest;

import dev.vote.domain.VoteException;

/** Something that voters go by can't be changed any more without a reason, because votes were sold. */
public class FrozenAfterSale extends VoteException {

    private static final long serialVersionUID = 1L;

    private final String what;

    /** @param what would have been changed */
    public FrozenAfterSale(String what) {
        super("votes were sold, so it takes a reason to change: " + what);
        this.what = what;
    }

    public String getWhat() {
        return what;
    }
}
