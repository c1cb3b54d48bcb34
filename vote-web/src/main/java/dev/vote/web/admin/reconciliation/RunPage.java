package dev.vote.web.admin.reconciliation;

import dev.vote.domain.reconciliation.ReconciliationRun;
import dev.vote.payment.reconciliation.Reconciliations;
import dev.vote.payment.reconciliation.Sighting;
import dev.vote.web.admin.Asked;
import dev.vote.web.admin.Navigation;
import dev.vote.web.admin.Rows;
import dev.vote.web.admin.Spans;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;

/** One run: its figures, and the differences that it saw. */
@Named
@ViewScoped
public class RunPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Reconciliations reconciliations;

    @Inject
    Asked asked;

    @Inject
    Navigation navigation;

    private transient ReconciliationRun run;
    private transient Rows<Sighting> rows;

    /** Before the page is shown. */
    public void open() {
        if (getRun() == null) {
            navigation.notThere();
        }
    }

    private long id() {
        return Long.parseLong(asked.part(0));
    }

    public ReconciliationRun getRun() {
        if (run == null) {
            run = reconciliations.findRun(id()).orElse(null);
        }
        return run;
    }

    /** How far back it looked. */
    public String getSpan() {
        return Spans.text(Duration.between(getRun().getFrom(), getRun().getTo()));
    }

    public Rows<Sighting> getRows() {
        if (rows == null) {
            long run = id();
            rows = new Rows<>(
                    () -> reconciliations.countSeenBy(run),
                    (page, order, isRising) -> reconciliations.seenBy(run, page));
        }
        return rows;
    }
}
