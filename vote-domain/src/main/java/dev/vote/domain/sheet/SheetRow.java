package dev.vote.domain.sheet;

import java.util.List;

/**
 * One row of a table.
 *
 * @param line where it begins in its file, from 1
 */
public record SheetRow(int line, List<SheetCell> cells) {

    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** Empty behind the row's end too. */
    public SheetCell cell(int index) {
        return index < cells.size() ? cells.get(index) : SheetCell.EMPTY;
    }

    public boolean isBlank() {
        return cells.stream().allMatch(SheetCell::isEmpty);
    }
}
