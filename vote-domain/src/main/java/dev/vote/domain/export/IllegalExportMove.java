package dev.vote.domain.export;

import dev.vote.domain.VoteException;

/** An export can't go from the one state to the other. */
public class IllegalExportMove extends VoteException {

    private static final long serialVersionUID = 1L;

    IllegalExportMove(long id, ExportState from, ExportState to) {
        super("export " + id + " can't go from " + from + " to " + to);
    }
}
