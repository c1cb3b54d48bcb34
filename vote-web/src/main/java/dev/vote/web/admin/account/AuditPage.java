package dev.vote.web.admin.account;

import dev.vote.domain.audit.AuditLog;
import dev.vote.domain.audit.AuditedContest;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Faces;

/** The audit trail. What is looked for stands in the address, so that it can be kept and sent on. */
@Named
@ViewScoped
public class AuditPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    AuditLog audit;

    private AuditQuery query;
    private AuditRows rows;

    @PostConstruct
    void load() {
        query = AuditQuery.of(Faces.getRequest());
        rows = new AuditRows(audit, query);
    }

    public AuditQuery getQuery() {
        return query;
    }

    public AuditRows getRows() {
        return rows;
    }

    public List<String> getActions() {
        return audit.actions();
    }

    public List<AuditedContest> getContests() {
        return audit.contests();
    }
}
