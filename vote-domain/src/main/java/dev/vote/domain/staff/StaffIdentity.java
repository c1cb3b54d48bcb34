package dev.vote.domain.staff;

import java.io.Serializable;
import java.util.Set;

/**
 * Who makes the request at hand.
 *
 * @param roles at least one
 * @param contests the ids of those that are the organiser's own
 * @param language a language tag: en, fr or zh
 * @param address where the request comes from
 */
public record StaffIdentity(
        long id, String name, String email, Set<Role> roles, Set<Long> contests, String language, String address)
        implements Serializable {

    public StaffIdentity {
        roles = Set.copyOf(roles);
        contests = Set.copyOf(contests);
    }

    public boolean may(Permission permission) {
        return permission.isGiven(roles);
    }

    public boolean may(Permission permission, long contestId) {
        return permission.isGivenEverywhere(roles) || may(permission) && contests.contains(contestId);
    }

    /** The contests for which the permission holds. */
    public ContestScope contests(Permission permission) {
        if (permission.isGivenEverywhere(roles)) {
            return ContestScope.ALL;
        }
        return may(permission) ? ContestScope.only(contests) : ContestScope.only(Set.of());
    }
}
