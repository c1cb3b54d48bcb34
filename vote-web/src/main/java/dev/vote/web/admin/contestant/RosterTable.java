package dev.vote.web.admin.contestant;

import dev.vote.domain.roster.Roster;
import dev.vote.web.admin.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

/**
 * Gives the table the page that it shows. A roster has a few thousand contestants at most, so it is read whole, and
 * sorted as the language wants it.
 */
public class RosterTable extends LazyDataModel<RosterRow> {

    private static final long serialVersionUID = 1L;

    private final Roster roster;
    private final long contestId;
    private RosterSelection selection = RosterSelection.ALL;

    RosterTable(Roster roster, long contestId) {
        this.roster = roster;
        this.contestId = contestId;
    }

    void select(RosterSelection chosen) {
        selection = chosen;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return selected().size();
    }

    @Override
    public List<RosterRow> load(int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
        List<RosterRow> found = selected();
        setRowCount(found.size());
        return found.stream().sorted(comparator(sorts)).skip(first).limit(size).toList();
    }

    @Override
    public String getRowKey(RosterRow row) {
        return Long.toString(row.id());
    }

    private List<RosterRow> selected() {
        Map<Long, String> categories = roster.categories(contestId);
        return selection.of(roster.list(contestId).stream()
                .map(entry -> RosterRow.of(entry, categories))
                .toList());
    }

    private static Comparator<RosterRow> comparator(Map<String, SortMeta> sorts) {
        return sorts.values().stream()
                .filter(sort -> sort.getOrder() != SortOrder.UNSORTED)
                .findFirst()
                .map(sort -> RosterSelection.comparator(
                        RosterSelection.Order.valueOf(sort.getField().toUpperCase(Locale.ROOT)),
                        sort.getOrder() == SortOrder.DESCENDING,
                        Texts.locale()))
                .orElseGet(() -> Comparator.comparingInt(RosterRow::place));
    }
}
