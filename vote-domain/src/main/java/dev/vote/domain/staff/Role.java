package dev.vote.domain.staff;

/** What somebody is to Vote. A member of staff has one or more; {@link Permission} says what each may do. */
public enum Role {
    /** everything, and the only one who manages accounts */
    ADMIN,
    /** runs contests, and sees and changes only those that are the organiser's own */
    ORGANISER,
    /** watches the money and decides about it */
    FINANCE,
    /** helps voters: looks payments up and asks the gateway again */
    SUPPORT,
    /** reads everything, changes nothing */
    AUDITOR
}
