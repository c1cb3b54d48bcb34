package dev.vote.web.admin.reconciliation;

import dev.vote.domain.reconciliation.DifferenceState;
import dev.vote.domain.reconciliation.ReconciliationRun;
import dev.vote.domain.reconciliation.RunPhase;
import dev.vote.payment.reconciliation.DifferenceLine;
import dev.vote.payment.reconciliation.ReconciliationDesk;
import dev.vote.payment.reconciliation.Reconciliations;
import dev.vote.web.admin.Navigation;
import dev.vote.web.admin.Notices;
import dev.vote.web.admin.Rows;
import dev.vote.web.admin.Spans;
import dev.vote.web.admin.payment.DeskSearch;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What differs, and the last runs. */
@Named
@ViewScoped
public class ReconciliationPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String BUNDLE = "reconciliation";
    private static final int RUNS = 12;

    @Inject
    Reconciliations reconciliations;

    @EJB
    ReconciliationDesk desk;

    @Inject
    Notices notices;

    @Inject
    Navigation navigation;

    private DeskSearch<DifferenceState> search;
    private transient Rows<DifferenceLine> rows;
    private transient List<ReconciliationRun> runs;

    @PostConstruct
    void read() {
        search = DeskSearch.asked(DifferenceState.class);
    }

    public DeskSearch<DifferenceState> getSearch() {
        return search;
    }

    public Rows<DifferenceLine> getRows() {
        if (rows == null) {
            rows = new Rows<>(
                    () -> reconciliations.count(search.filter()),
                    (page, order, isRising) -> reconciliations.list(search.filter(), page));
        }
        return rows;
    }

    /** The newest first. */
    public List<ReconciliationRun> getRuns() {
        if (runs == null) {
            runs = reconciliations.runs(RUNS);
        }
        return runs;
    }

    /** The one that is under way; null if none is. */
    public ReconciliationRun getCurrent() {
        return find(false).orElse(null);
    }

    /** The last one that came to its end; null if none did. */
    public ReconciliationRun getLast() {
        return find(true).orElse(null);
    }

    private Optional<ReconciliationRun> find(boolean isDone) {
        return getRuns().stream()
                .filter(run -> (run.getPhase() == RunPhase.DONE) == isDone)
                .findFirst();
    }

    /** How many a person must look at. */
    public int getOpen() {
        return reconciliations.countOpen().rows();
    }

    /** How far back it looks. */
    public String span(ReconciliationRun run) {
        return Spans.text(Duration.between(run.getFrom(), run.getTo()));
    }

    /** How far back one would look that is asked for. */
    public String window(boolean isLong) {
        return Spans.text(reconciliations.window(isLong));
    }

    public void ask() {
        begin(false);
    }

    public void askLong() {
        begin(true);
    }

    private void begin(boolean isLong) {
        if (desk.ask(isLong)) {
            notices.info(BUNDLE, "began");
        } else {
            notices.warn(BUNDLE, "under-way");
        }
        navigation.goTo("/admin/reconciliation");
    }
}
