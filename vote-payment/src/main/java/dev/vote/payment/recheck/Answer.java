package dev.vote.payment.recheck;

/** What came of asking the gateway about one payment. */
public enum Answer {
    /** it was settled before, so nothing had to be done */
    SETTLED_BEFORE,
    /** the votes are counted now */
    CREDITED,
    /** money was taken, but a person must decide */
    REVIEW,
    /** the gateway says that it failed */
    FAILED,
    /** the gateway has it and isn't done with it, or says nothing that we understand */
    PENDING,
    /** the gateway has never heard of it */
    UNKNOWN_THERE,
    /** the gateway answered about another charge: no answer */
    OTHER_CHARGE;

    /** Whether money was taken for it, now or before: it is credited, in review, or reversed. */
    public boolean isSettled() {
        return switch (this) {
            case SETTLED_BEFORE, CREDITED, REVIEW -> true;
            case FAILED, PENDING, UNKNOWN_THERE, OTHER_CHARGE -> false;
        };
    }
}
