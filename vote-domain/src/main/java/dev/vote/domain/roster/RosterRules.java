package dev.vote.domain.roster;

import dev.vote.domain.contest.ContestantCode;
import dev.vote.domain.contest.Particulars;
import java.util.Optional;

/** What holds for each contestant by itself, wherever it is typed. */
final class RosterRules {

    static final int MAX_CATEGORY = 80;
    static final int MAX_REASON = 500;

    private RosterRules() {}

    static Optional<RosterFault> ofName(String name) {
        String line = Particulars.oneLine(name);
        return line.isEmpty()
                ? Optional.of(RosterFault.NAME_MISSING)
                : when(line.length() > Particulars.MAX_NAME, RosterFault.NAME_TOO_LONG);
    }

    static Optional<RosterFault> ofStory(String story) {
        return when(story.strip().length() > Particulars.MAX_STORY, RosterFault.STORY_TOO_LONG);
    }

    static Optional<RosterFault> ofCategory(String name) {
        return when(Particulars.oneLine(name).length() > MAX_CATEGORY, RosterFault.CATEGORY_TOO_LONG);
    }

    /** @param code not empty */
    static Optional<RosterFault> ofCode(String code) {
        String capitals = ContestantCode.capitals(code);
        if (!capitals.matches("[A-Z0-9]*")) {
            return Optional.of(RosterFault.CODE_CHARACTERS);
        }
        return when(ContestantCode.find(capitals).isEmpty(), RosterFault.CODE_LENGTH);
    }

    static Optional<RosterFault> ofReason(String reason) {
        return reason.isBlank()
                ? Optional.of(RosterFault.REASON_MISSING)
                : when(reason.strip().length() > MAX_REASON, RosterFault.REASON_TOO_LONG);
    }

    private static Optional<RosterFault> when(boolean wrong, RosterFault fault) {
        return wrong ? Optional.of(fault) : Optional.empty();
    }
}
