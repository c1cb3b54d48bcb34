package dev.vote.domain.sheet;

import java.util.List;

/**
 * A table: its first row that isn't blank, which names the columns, and the rows below that aren't blank.
 *
 * @param rows at most {@value #MAX_ROWS}
 */
public record Sheet(SheetRow head, List<SheetRow> rows) {

    public static final int MAX_ROWS = 2_000;

    /** What stands further to the right isn't read. */
    static final int MAX_COLUMNS = 50;

    public Sheet {
        rows = List.copyOf(rows);
    }
}
