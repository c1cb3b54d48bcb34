package dev.vote.domain.account;

import java.time.Instant;

/** What a password showed. */
sealed interface Proof {

    /** It is the account's, which is active. */
    record Proven(StaffMember member) implements Proof {}

    record Wrong() implements Proof {}

    /** It wasn't looked at. */
    record Locked(Instant until) implements Proof {}
}
