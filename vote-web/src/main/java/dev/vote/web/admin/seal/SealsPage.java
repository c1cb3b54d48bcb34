package dev.vote.web.admin.seal;

import dev.vote.payment.seal.AuditLine;
import dev.vote.payment.seal.LedgerAudits;
import dev.vote.payment.seal.SealLine;
import dev.vote.web.admin.Navigation;
import dev.vote.web.admin.Notices;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** The last seal of each contest, and what the last audit of the ledger found. */
@Named
@ViewScoped
public class SealsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String BUNDLE = "seals";

    @Inject
    LedgerAudits audits;

    @Inject
    Notices notices;

    @Inject
    Navigation navigation;

    @Inject
    HttpServletRequest request;

    private transient Optional<AuditLine> audit;
    private transient List<SealLine> seals;
    private transient List<SealLine> earlier;

    public Optional<AuditLine> getAudit() {
        if (audit == null) {
            audit = audits.latest();
        }
        return audit;
    }

    public List<SealLine> getSeals() {
        if (seals == null) {
            seals = audits.seals();
        }
        return seals;
    }

    /** Of the contest that was asked for; none, if none was. */
    public List<SealLine> getEarlier() {
        if (earlier == null) {
            String slug = request.getParameter("contest");
            earlier = slug == null ? List.of() : audits.seals(slug);
        }
        return earlier;
    }

    public void auditNow() {
        long differences = audits.auditNow();
        if (differences == 0) {
            notices.info(BUNDLE, "audit.done.good");
        } else {
            notices.warn(BUNDLE, "audit.done.bad", differences);
        }
        navigation.goTo("/admin/seals");
    }
}
