package dev.vote.domain.account;

/** Why a password can't be chosen. */
public enum PasswordFault {
    TOO_SHORT,
    TOO_LONG,
    /** it is among the first that anybody would try */
    COMMON,
    /** it is made of the person's own name or address, or of ours */
    PERSONAL
}
