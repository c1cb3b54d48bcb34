package dev.vote.domain.administration;

/** What is wrong with what somebody wants of a contest. */
public enum ContestFault {
    TITLE_MISSING,
    TITLE_TOO_LONG,
    SLUG_FORM,
    SLUG_TAKEN,
    /** voters may know the old one */
    SLUG_FIXED,
    DESCRIPTION_TOO_LONG,
    RULES_TOO_LONG,
    /** none that the gateway takes */
    CURRENCY_UNKNOWN,
    /** it was opened in another one */
    CURRENCY_FIXED,
    PRICE_FORM,
    MAX_VOTES_RANGE,
    /** the price of the most votes that one payment may buy */
    TOO_MUCH_AT_ONCE,
    OPENS_MISSING,
    CLOSES_MISSING,
    /** before Vote, or after anybody who reads this */
    OPENS_RANGE,
    CLOSES_RANGE,
    ZONE_UNKNOWN,
    /** that local time doesn't exist, because clocks go forward over it */
    OPENS_SKIPPED,
    CLOSES_SKIPPED,
    CLOSES_BEFORE_OPENING,
    /** voting has begun: votes were sold */
    OPENS_FIXED,
    /** whoever wants an end now closes it */
    CLOSES_PAST,
    /** voting is over, and what voters went by stays */
    TERMS_FIXED,
    /** results are published when voting is over */
    RESULTS_EARLY,
    VOTES_RANGE,
    /** a package of as many votes is on sale */
    VOTES_TAKEN,
    NAME_MISSING,
    NAME_TOO_LONG,
    NAME_TAKEN,
    /** contestants are in it */
    CATEGORY_USED,
    /** the result was certified, and what its certificate says stays, and stays shown */
    CERTIFIED
}
