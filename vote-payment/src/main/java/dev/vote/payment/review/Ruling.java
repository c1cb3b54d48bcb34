package dev.vote.payment.review;

/** What came of somebody's decision. */
public enum Ruling {
    /** done, and committed */
    DONE,
    /** the payment isn't in review, or not any more: somebody was faster */
    NOT_IN_REVIEW,
    /** the votes don't count, or not any more: there is nothing to take back */
    NOT_CREDITED,
    /** the gateway says that it has the money, or what we don't understand: no votes are taken back by hand */
    MONEY_THERE,
    /** the gateway didn't answer: ask again */
    NO_ANSWER,
    /** a proposal waits for its answer, which comes first */
    ALREADY_PROPOSED,
    /** its money is being given back, or somebody proposes that */
    REFUND_OPEN,
    /** the proposal was answered or withdrawn meanwhile */
    NO_SUCH_PROPOSAL,
    /** it takes another person than the one who proposed */
    SAME_PERSON,
    /** only the one who proposed withdraws */
    ANOTHER_PERSON
}
