package dev.vote.payment.refund;

/** What came of somebody's deed on the refund desk. */
public enum RefundRuling {
    /** decided, and the gateway is being asked */
    INTENDED,
    /** it waits for a second person */
    PROPOSED,
    /** the second person said no */
    REJECTED,
    /** taken back by whoever wanted it */
    WITHDRAWN,
    /** no money of it is with the gateway, or not any more: somebody was faster */
    NOT_REFUNDABLE,
    /** one is under way, or waits for its answer */
    ALREADY_OPEN,
    /** it was answered or withdrawn meanwhile */
    NO_SUCH_PROPOSAL,
    /** it takes another person than the one who wanted it */
    SAME_PERSON,
    /** only the one who wanted it withdraws */
    ANOTHER_PERSON;

    /** Whether something was done. */
    public boolean isDone() {
        return switch (this) {
            case INTENDED, PROPOSED, REJECTED, WITHDRAWN -> true;
            case NOT_REFUNDABLE, ALREADY_OPEN, NO_SUCH_PROPOSAL, SAME_PERSON, ANOTHER_PERSON -> false;
        };
    }
}
