package dev.vote.domain.export;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** How far an export is. It moves only along {@link #mayBecome}. */
public enum ExportState {
    /** asked for; the download hasn't begun */
    REQUESTED,
    RUNNING,
    /** every row was handed to the browser */
    DONE,
    /** ended by a person, or by a browser that went away */
    CANCELLED,
    FAILED;

    private static final Map<ExportState, Set<ExportState>> TRANSITIONS = Map.of(
            REQUESTED, EnumSet.of(RUNNING, CANCELLED),
            RUNNING, EnumSet.of(DONE, CANCELLED, FAILED),
            DONE, EnumSet.noneOf(ExportState.class),
            CANCELLED, EnumSet.noneOf(ExportState.class),
            FAILED, EnumSet.noneOf(ExportState.class));

    public boolean mayBecome(ExportState next) {
        return TRANSITIONS.get(this).contains(next);
    }

    public boolean isOver() {
        return TRANSITIONS.get(this).isEmpty();
    }
}
