package dev.vote.web.admin.reconciliation;

import dev.vote.domain.reconciliation.Facts;
import dev.vote.payment.reconciliation.DifferenceLine;
import dev.vote.payment.reconciliation.ReconciliationDesk;
import dev.vote.payment.reconciliation.Reconciliations;
import dev.vote.web.admin.Asked;
import dev.vote.web.admin.Navigation;
import dev.vote.web.admin.Notices;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** One difference: both sides, and what can be done. */
@Named
@ViewScoped
public class DifferencePage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String BUNDLE = "reconciliation";

    @Inject
    Reconciliations reconciliations;

    @EJB
    ReconciliationDesk desk;

    @Inject
    Asked asked;

    @Inject
    Notices notices;

    @Inject
    Navigation navigation;

    private String reason = "";
    private String ours = "";
    private String theirs = "";
    private transient DifferenceLine line;

    /** Before the page is shown for the first time. */
    public void open() {
        if (line == null) {
            reconciliations.find(id()).ifPresentOrElse(this::take, navigation::notThere);
        }
    }

    private void take(DifferenceLine found) {
        line = found;
        ours = found.difference().getFacts().ours();
        theirs = found.difference().getFacts().theirs();
    }

    private long id() {
        return Long.parseLong(asked.part(0));
    }

    public DifferenceLine getLine() {
        return line;
    }

    public void dismiss() {
        if (!notices.isMissing(reason, BUNDLE, "reason.missing")) {
            boolean isDone = desk.dismiss(id(), new Facts(ours, theirs), reason);
            notices.tell(isDone, BUNDLE, isDone ? "dismissed" : "not-open");
            navigation.goTo("/admin/reconciliation/" + id());
        }
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
