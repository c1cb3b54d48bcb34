package dev.vote.domain.roster;

/** What is wrong with what somebody wants of a roster, in a form or on a line of a sheet. */
public enum RosterFault {
    NAME_MISSING,
    NAME_TOO_LONG,
    STORY_TOO_LONG,
    CATEGORY_TOO_LONG,
    /** none of this contest's */
    CATEGORY_UNKNOWN,
    /** something else than letters A to Z and digits */
    CODE_CHARACTERS,
    CODE_LENGTH,
    /** by another contestant of the contest */
    CODE_TAKEN,
    /** by another line of the sheet */
    CODE_TWICE,
    /** votes were sold under it */
    CODE_FIXED,
    /** in the same category, by another line of the sheet */
    NAME_TWICE,
    /** in the same category, by somebody who takes part already */
    NAME_TAKEN,
    /** a program has made a date of what was typed */
    CELL_DATE,
    /** an error such as #N/A */
    CELL_ERROR,
    REASON_MISSING,
    REASON_TOO_LONG,
    /** somebody has begun to buy votes, or has bought some */
    PAID_FOR,
    /** the result was certified */
    CERTIFIED
}
