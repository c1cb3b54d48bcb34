package dev.vote.domain.sheet;

import java.util.ArrayList;
import java.util.List;

/** Gathers rows as they are read, and gives up at the first that is too many. */
final class SheetRows {

    private final List<SheetRow> rows = new ArrayList<>();

    void add(SheetRow row) {
        if (row.isBlank()) {
            return;
        }
        if (rows.size() > Sheet.MAX_ROWS) {
            throw new SheetRefused(SheetFault.TOO_MANY_ROWS);
        }
        rows.add(row);
    }

    /** @throws SheetRefused without any row */
    Sheet sheet() {
        if (rows.isEmpty()) {
            throw new SheetRefused(SheetFault.EMPTY);
        }
        return new Sheet(rows.get(0), rows.subList(1, rows.size()));
    }
}
