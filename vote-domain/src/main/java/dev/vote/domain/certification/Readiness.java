package dev.vote.domain.certification;

import java.util.List;
import java.util.Set;

/**
 * Whether a result can be certified. Pure: no clock, no I/O.
 *
 * @param missing what isn't as it should be
 * @param unsealed entries without a seal
 */
public record Readiness(Set<Check> missing, OpenMatters open, long unsealed) {

    public Readiness {
        missing = Set.copyOf(missing);
    }

    public boolean isReady() {
        return missing.stream().noneMatch(Check::isNecessary);
    }

    /** Whether it needs a reason, because something is open. */
    public boolean isWithReason() {
        return !missing.isEmpty();
    }

    public boolean has(Check check) {
        return !missing.contains(check);
    }

    public List<Check> checks() {
        return List.of(Check.values());
    }
}
