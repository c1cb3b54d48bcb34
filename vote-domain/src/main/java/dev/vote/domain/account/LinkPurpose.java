package dev.vote.domain.account;

/** What a one-time link is for. Both let its holder choose a password. */
public enum LinkPurpose {
    /** the first password of a new account */
    INVITATION,
    /** another password, because the old one is forgotten */
    RESET
}
