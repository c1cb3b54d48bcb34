package dev.vote.domain.sheet;

import dev.vote.domain.VoteException;

/** A file that can't be read as a table. */
public class SheetRefused extends VoteException {

    private static final long serialVersionUID = 1L;

    private final SheetFault fault;
    private final long line;

    public SheetRefused(SheetFault fault) {
        this(fault, 0);
    }

    /** @param line where it is, from 1; 0 where it is no line's fault */
    public SheetRefused(SheetFault fault, long line) {
        super("table refused: " + fault);
        this.fault = fault;
        this.line = line;
    }

    public SheetFault getFault() {
        return fault;
    }

    public long getLine() {
        return line;
    }
}
