package dev.vote.domain.account;

/** What became of a one-time link. */
public sealed interface LinkResult {

    /** The password is set: log in with it. */
    record Done() implements LinkResult {}

    /** The link is used, too old, or revoked. */
    record Over() implements LinkResult {}

    /** The password can't be chosen; the link is still good. */
    record Refused(PasswordFault fault) implements LinkResult {}
}
