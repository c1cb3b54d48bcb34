package dev.vote.domain.administration;

import dev.vote.domain.VoteException;

/** A contest can't be opened as it is. Nothing was changed. */
public class NotReady extends VoteException {

    private static final long serialVersionUID = 1L;

    private final transient Checklist checklist;

    public NotReady(Checklist checklist) {
        super("not ready to open: " + checklist.missing());
        this.checklist = checklist;
    }

    public Checklist getChecklist() {
        return checklist;
    }
}
