package dev.vote.domain.roster;

import dev.vote.domain.VoteException;

/** A sheet whose columns can't be told apart. */
public class ColumnsRefused extends VoteException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with the columns. */
    public enum Fault {
        /** none is called a name; the heads are those that were found */
        NO_NAME,
        /** two are called the same; the head is the second */
        TWICE
    }

    private final Fault fault;
    private final String heads;

    public ColumnsRefused(Fault fault, String heads) {
        super("columns refused: " + fault);
        this.fault = fault;
        this.heads = heads;
    }

    public Fault getFault() {
        return fault;
    }

    public String getHeads() {
        return heads;
    }
}
