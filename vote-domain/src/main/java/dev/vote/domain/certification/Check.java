package dev.vote.domain.certification;

/** What is looked at before a result is certified. */
public enum Check {
    /** voting is over */
    CLOSED(true),
    /** waiting for payments that were begun before the close is over */
    DRAINED(true),
    /** every entry of the ledger has a seal */
    SEALED(true),
    /** the ledger was audited since the close, and nothing was different */
    AUDITED(true),
    /** no payment was left open when waiting was over */
    SETTLED(false),
    /** people have decided every payment in review */
    REVIEWED(false),
    /** no refund is under way */
    REFUNDED(false),
    /** no dispute is going on */
    UNDISPUTED(false),
    /** compared with the gateway's list since the close, without a difference */
    COMPARED(false);

    private final boolean necessary;

    Check(boolean necessary) {
        this.necessary = necessary;
    }

    /** Without the others a reason is needed. */
    public boolean isNecessary() {
        return necessary;
    }
}
