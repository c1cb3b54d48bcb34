package dev.vote.domain.roster;

import dev.vote.domain.contest.ContestantCode;
import dev.vote.domain.contest.Particulars;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody typed of a contestant.
 *
 * @param code empty: one is made
 */
public record ContestantForm(String name, String story, String code, Optional<Long> categoryId) {

    /** @throws RosterRefused with the first thing that is wrong */
    Particulars particulars() {
        Stream.of(RosterRules.ofName(name), RosterRules.ofStory(story))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(fault -> {
                    throw new RosterRefused(fault);
                });
        return new Particulars(name, story, categoryId);
    }

    /** @throws RosterRefused for what can't be one */
    Optional<ContestantCode> givenCode() {
        if (code.isBlank()) {
            return Optional.empty();
        }
        RosterRules.ofCode(code).ifPresent(fault -> {
            throw new RosterRefused(fault);
        });
        return ContestantCode.find(code);
    }
}
