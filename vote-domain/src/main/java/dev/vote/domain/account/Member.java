package dev.vote.domain.account;

import dev.vote.domain.staff.Role;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Somebody of the staff, as administrators see them.
 *
 * @param roles in the order of {@link Role}
 * @param recoveryCodes how many are left
 * @param version to be given back with a change
 */
public record Member(
        long id,
        String name,
        String email,
        List<Role> roles,
        MemberState state,
        String language,
        Moments moments,
        int recoveryCodes,
        long version)
        implements Serializable {

    /** When things happened; null where they haven't. */
    record Moments(Instant created, Instant lastLogIn, Instant lockedUntil) implements Serializable {}

    public Member {
        roles = List.copyOf(roles);
    }

    public Instant createdAt() {
        return moments.created();
    }

    public Optional<Instant> lastLogInAt() {
        return Optional.ofNullable(moments.lastLogIn());
    }

    /** In the future, if {@link MemberState#LOCKED}. */
    public Optional<Instant> lockedUntil() {
        return Optional.ofNullable(moments.lockedUntil());
    }
}
