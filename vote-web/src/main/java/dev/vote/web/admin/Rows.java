package dev.vote.web.admin;

import dev.vote.payment.listing.Count;
import dev.vote.payment.listing.PageOf;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

/** The rows of a table that are loaded a page at a time. Held for one request: a page makes it anew when it needs it. */
public class Rows<T> extends LazyDataModel<T> {

    private static final long serialVersionUID = 1L;

    /** Loads one page. */
    public interface Loader<T> {
        /** @param order the name of the column; empty for the list's own order */
        List<T> load(PageOf page, String order, boolean isRising);
    }

    private final transient Supplier<Count> counter;
    private final transient Loader<T> loader;
    private transient Count count;

    public Rows(Supplier<Count> counter, Loader<T> loader) {
        this.counter = counter;
        this.loader = loader;
    }

    /** As many as there are, as far as anybody pages. */
    public Count getCount() {
        if (count == null) {
            count = counter.get();
        }
        return count;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        count = counter.get();
        return count.rows();
    }

    @Override
    public List<T> load(int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
        if (getCount().rows() == 0) {
            return List.of();
        }
        PageOf page = new PageOf(Math.min(Math.max(first, 0), Count.MOST), Math.min(Math.max(size, 1), 100));
        return sorts.values().stream()
                .findFirst()
                .map(sort -> loader.load(page, sort.getField(), sort.getOrder() == SortOrder.ASCENDING))
                .orElseGet(() -> loader.load(page, "", false));
    }
}
