package dev.vote.domain.roster;

import java.io.Serializable;
import java.util.List;

/**
 * What an import would do.
 *
 * @param lines in the order of the sheet
 * @param newCategories names of those that would be opened, in the order of the sheet
 * @param unusedColumns heads of the columns that aren't read
 */
public record ImportPlan(List<PlannedLine> lines, List<String> newCategories, List<String> unusedColumns)
        implements Serializable {

    public ImportPlan {
        lines = List.copyOf(lines);
        newCategories = List.copyOf(newCategories);
        unusedColumns = List.copyOf(unusedColumns);
    }

    /** Whether there is something to import and nothing to put right. */
    public boolean isReady() {
        return !lines.isEmpty() && badLines() == 0;
    }

    public long badLines() {
        return lines.stream().filter(line -> !line.isGood()).count();
    }
}
