package dev.vote.domain.administration;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a contest has and lacks for being opened.
 *
 * @param missing without which it can't, or shouldn't
 */
public record Checklist(Set<OpeningCheck> missing) {

    public Checklist {
        missing = missing.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(missing));
    }

    public boolean isReady() {
        return missing.stream().noneMatch(OpeningCheck::isNecessary);
    }

    public boolean has(OpeningCheck check) {
        return !missing.contains(check);
    }

    /** All of them, in their order. */
    public List<OpeningCheck> checks() {
        return Stream.of(OpeningCheck.values()).toList();
    }
}
