package dev.vote.domain.account;

/** How it stands with an account; the first that is true. */
public enum MemberState {
    /** by an administrator; can't log in */
    DEACTIVATED,
    /** the invitation hasn't been accepted */
    INVITED,
    /** for some minutes, because somebody failed at the log-in too often */
    LOCKED,
    /** will have to set one up at the next log-in */
    NO_SECOND_FACTOR,
    ACTIVE
}
