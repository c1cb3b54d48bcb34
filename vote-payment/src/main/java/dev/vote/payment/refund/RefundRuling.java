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
    /** the gateway didn't carry it out, and it isn't tried again */
    GIVEN_UP,
    /** no money of it is with the gateway, or not any more: somebody was faster */
    NOT_REFUNDABLE,
    /** one is under way, or waits for its answer */
    ALREADY_OPEN,
    /** something else is proposed about the payment, which is answered first */
    DECISION_PROPOSED,
    /** the gateway doesn't say that it has the money: the votes are taken back instead */
    WITHOUT_MONEY,
    /** it was answered or withdrawn meanwhile */
    NO_SUCH_PROPOSAL,
    /** somebody has decided about the failed one meanwhile */
    NOT_IN_VAIN,
    /** it takes another person than the one who wanted it */
    SAME_PERSON,
    /** only the one who wanted it withdraws */
    ANOTHER_PERSON;

    /** Whether something was done. */
    public boolean isDone() {
        return switch (this) {
            case INTENDED, PROPOSED, REJECTED, WITHDRAWN, GIVEN_UP -> true;
            case NOT_REFUNDABLE,
                    ALREADY_OPEN,
                    DECISION_PROPOSED,
                    WITHOUT_MONEY,
                    NO_SUCH_PROPOSAL,
                    NOT_IN_VAIN,
                    SAME_PERSON,
                    ANOTHER_PERSON -> false;
        };
    }
}
