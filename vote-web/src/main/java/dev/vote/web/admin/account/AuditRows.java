package dev.vote.web.admin.account;

import dev.vote.domain.audit.AuditLog;
import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The entries that a page of the table shows, and no others. */
public class AuditRows extends LazyDataModel<AuditRow> {

    private static final long serialVersionUID = 1L;

    private final AuditLog audit;
    private final AuditQuery query;

    AuditRows(AuditLog audit, AuditQuery query) {
        this.audit = audit;
        this.query = query;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return Math.toIntExact(audit.count(query.filter()));
    }

    @Override
    public List<AuditRow> load(int first, int pageSize, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
        return audit.list(query.filter(), first, pageSize).stream()
                .map(AuditRow::new)
                .toList();
    }

    @Override
    public String getRowKey(AuditRow row) {
        return Long.toString(row.getId());
    }
}
