package dev.vote.payment.certification;

/** What became of the wish to certify a result. */
public enum CertificationRuling {
    CERTIFIED,
    /** something necessary is missing */
    NOT_READY,
    /** something is open, or another certificate is replaced, and nobody said why it is certified all the same */
    REASON_MISSING,
    /** somebody was faster */
    ALREADY_CERTIFIED,
    /** nothing was entered since the last certificate */
    NOTHING_NEW,
    /** what would be certified isn't what was shown */
    CHANGED,
    /** the totals aren't the ledger's sums, or the seals aren't those of its entries, or don't hold all of it */
    DIFFERENT;

    public boolean isDone() {
        return this == CERTIFIED;
    }
}
