package dev.vote.domain.account;

/** What became of an invitation. */
public sealed interface Invitation {

    /** @param link to be handed to the person */
    record Sent(OneTimeLink link) implements Invitation {}

    /** Somebody has an account with that address already. */
    record AddressTaken(long memberId) implements Invitation {}
}
