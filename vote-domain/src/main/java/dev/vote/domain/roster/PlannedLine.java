package dev.vote.domain.roster;

import java.io.Serializable;
import java.util.List;

/**
 * What an import would make of one line of a sheet.
 *
 * @param line in the file, from 1
 * @param code as it would be kept; empty: one is made
 * @param category its name, as the contest spells it already; empty for none
 * @param opensCategory whether the contest doesn't have that category yet
 * @param faults what must be put right first
 */
public record PlannedLine(
        int line,
        String name,
        String code,
        String category,
        boolean opensCategory,
        String story,
        List<LineFault> faults)
        implements Serializable {

    public PlannedLine {
        faults = List.copyOf(faults);
    }

    public boolean isGood() {
        return faults.isEmpty();
    }
}
