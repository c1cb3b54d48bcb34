package dev.vote.domain.reconciliation;

/** What a run does, in this order. Each is worked through step by step, and a run that breaks goes on where it was. */
public enum RunPhase {
    /** reads the gateway's list of charges, page by page */
    LISTING,
    /** reads the gateway's list of refunds, page by page */
    REFUNDS,
    /** looks for ours to each line of it */
    THEIRS,
    /** looks for a line to each payment of ours */
    OURS,
    /** looks at older payments that were credited or taken back since then */
    HEARD,
    /** looks again at the differences of earlier runs */
    EARLIER,
    DONE;

    public RunPhase next() {
        return values()[Math.min(ordinal() + 1, DONE.ordinal())];
    }
}
