package dev.vote.domain.roster;

import dev.vote.domain.contest.ContestantCode;
import dev.vote.domain.contest.Particulars;
import dev.vote.domain.roster.KnownRoster.Person;
import dev.vote.domain.sheet.Sheet;
import dev.vote.domain.sheet.SheetCell;
import dev.vote.domain.sheet.SheetRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges a sheet line by line against what the contest has already and against itself. Used for one sheet. */
final class ImportPlanner {

    private final KnownRoster known;
    private final Columns columns;
    private final Map<String, Integer> codes = new HashMap<>();
    private final Map<Person, Integer> people = new HashMap<>();
    private final Map<String, String> newCategories = new LinkedHashMap<>();

    private ImportPlanner(KnownRoster known, Columns columns) {
        this.known = known;
        this.columns = columns;
    }

    /** @throws ColumnsRefused if the columns can't be told apart */
    static ImportPlan plan(Sheet sheet, KnownRoster known) {
        ImportPlanner planner = new ImportPlanner(known, Columns.of(sheet.head()));
        List<PlannedLine> lines = sheet.rows().stream().map(planner::plan).toList();
        return new ImportPlan(lines, List.copyOf(planner.newCategories.values()), planner.columns.unused());
    }

    private PlannedLine plan(SheetRow row) {
        List<LineFault> faults = new ArrayList<>();
        for (Column column : Column.values()) {
            cellFault(columns.cell(row, column)).ifPresent(fault -> faults.add(new LineFault(fault, column, "")));
        }
        String name = Particulars.oneLine(text(row, Column.NAME));
        String code = ContestantCode.capitals(text(row, Column.CODE));
        String story = text(row, Column.STORY);
        String typed = Particulars.oneLine(text(row, Column.CATEGORY));
        add(faults, RosterRules.ofName(name), Column.NAME, name);
        add(faults, RosterRules.ofStory(story), Column.STORY, story);
        add(faults, RosterRules.ofCategory(typed), Column.CATEGORY, typed);
        if (!code.isEmpty() && !isJudged(faults, Column.CODE)) {
            codeFault(code, row.line()).ifPresent(faults::add);
        }
        Optional<String> existing = known.findCategory(typed);
        String category = existing.orElseGet(() -> newCategories.getOrDefault(KnownRoster.fold(typed), typed));
        if (!name.isEmpty() && !isJudged(faults, Column.NAME)) {
            personFault(new Person(name, category), row.line()).ifPresent(faults::add);
        }
        boolean opens = !typed.isEmpty() && existing.isEmpty();
        if (opens && RosterRules.ofCategory(typed).isEmpty()) {
            newCategories.putIfAbsent(KnownRoster.fold(typed), typed);
        }
        return new PlannedLine(row.line(), name, code, category, opens, story, faults);
    }

    private String text(SheetRow row, Column column) {
        return columns.cell(row, column).text();
    }

    private static Optional<RosterFault> cellFault(SheetCell cell) {
        return switch (cell.kind()) {
            case TEXT -> Optional.empty();
            case DATE -> Optional.of(RosterFault.CELL_DATE);
            case ERROR -> Optional.of(RosterFault.CELL_ERROR);
        };
    }

    /** What holds a date or an error isn't judged as a text as well. */
    private static void add(List<LineFault> faults, Optional<RosterFault> fault, Column column, String text) {
        if (!isJudged(faults, column)) {
            fault.ifPresent(found -> faults.add(new LineFault(found, column, String.valueOf(text.length()))));
        }
    }

    private static boolean isJudged(List<LineFault> faults, Column column) {
        return faults.stream().anyMatch(fault -> fault.column() == column);
    }

    private Optional<LineFault> codeFault(String code, int line) {
        Optional<RosterFault> form = RosterRules.ofCode(code);
        if (form.isPresent()) {
            return form.map(fault -> new LineFault(fault, Column.CODE, String.valueOf(code.length())));
        }
        if (known.codes().contains(code)) {
            return Optional.of(new LineFault(RosterFault.CODE_TAKEN, Column.CODE, ""));
        }
        Integer other = codes.putIfAbsent(code, line);
        return Optional.ofNullable(other)
                .map(first -> new LineFault(RosterFault.CODE_TWICE, Column.CODE, String.valueOf(first)));
    }

    private Optional<LineFault> personFault(Person person, int line) {
        if (known.people().contains(person)) {
            return Optional.of(new LineFault(RosterFault.NAME_TAKEN, Column.NAME, ""));
        }
        Integer other = people.putIfAbsent(person, line);
        return Optional.ofNullable(other)
                .map(first -> new LineFault(RosterFault.NAME_TWICE, Column.NAME, String.valueOf(first)));
    }
}
