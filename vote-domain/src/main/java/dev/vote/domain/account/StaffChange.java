package dev.vote.domain.account;

/** What became of an administrator's change to an account. */
public enum StaffChange {
    DONE,
    /** nobody would be left to manage accounts */
    LAST_ADMINISTRATOR,
    /** that is for somebody else to do */
    ONESELF,
    /** the account is deactivated, or has not been accepted yet */
    NOT_ACTIVE
}
