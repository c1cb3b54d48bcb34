package dev.vote.domain.roster;

import dev.vote.domain.sheet.SheetCell;
import dev.vote.domain.sheet.SheetRow;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where a sheet's columns are.
 *
 * @param places of those that we know, from 0
 * @param unused heads of the others
 */
record Columns(Map<Column, Integer> places, List<String> unused) {

    /** @throws ColumnsRefused unless there is one with names, and none twice */
    static Columns of(SheetRow head) {
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        List<String> unused = new ArrayList<>();
        for (int index = 0; index < head.cells().size(); index++) {
            String text = head.cell(index).text();
            Optional<Column> column = Column.find(text);
            if (column.isPresent() && places.putIfAbsent(column.get(), index) != null) {
                throw new ColumnsRefused(ColumnsRefused.Fault.TWICE, text);
            }
            if (column.isEmpty() && !text.isEmpty()) {
                unused.add(text);
            }
        }
        if (!places.containsKey(Column.NAME)) {
            throw new ColumnsRefused(ColumnsRefused.Fault.NO_NAME, heads(head));
        }
        return new Columns(places, List.copyOf(unused));
    }

    /** Empty where the sheet has no such column. */
    SheetCell cell(SheetRow row, Column column) {
        Integer place = places.get(column);
        return place == null ? SheetCell.EMPTY : row.cell(place);
    }

    private static String heads(SheetRow head) {
        return head.cells().stream()
                .map(SheetCell::text)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
