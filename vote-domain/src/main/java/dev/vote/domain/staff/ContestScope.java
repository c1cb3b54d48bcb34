package dev.vote.domain.staff;

import java.util.Set;

/**
 * All contests, or some.
 *
 * @param ids those, unless it is all
 */
public record ContestScope(boolean all, Set<Long> ids) {

    public static final ContestScope ALL = new ContestScope(true, Set.of());

    public ContestScope {
        ids = Set.copyOf(ids);
    }

    public static ContestScope only(Set<Long> ids) {
        return new ContestScope(false, ids);
    }

    public boolean includes(long contestId) {
        return all || ids.contains(contestId);
    }

    public boolean isNothing() {
        return !all && ids.isEmpty();
    }
}
