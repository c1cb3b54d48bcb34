package dev.vote.web.admin.export;

import dev.vote.domain.export.ExportState;
import dev.vote.payment.export.ExportHistory;
import dev.vote.payment.export.ExportLine;
import dev.vote.payment.export.Exports;
import dev.vote.payment.export.NoSuchExport;
import dev.vote.web.admin.Notices;
import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.PartialViewContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The exports that there were and are, and the one that the page is about. They stay as they were shown until the page is
 * shown again, so that a click means the one that it was made at.
 */
@Named
@ViewScoped
public class ExportList implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int MOST = 50;

    /** The part of the page with the list. */
    private static final String HISTORY = "history";

    @Inject
    ExportHistory history;

    @EJB
    Exports exports;

    @Inject
    Notices notices;

    @Inject
    Clock clock;

    @Inject
    HttpServletRequest request;

    private transient List<ExportLine> lines;
    private transient Optional<ExportLine> current;

    /** Before the page or a part of it is shown: only what is shown anew is looked up anew. */
    public void forget() {
        current = null;
        PartialViewContext part = FacesContext.getCurrentInstance().getPartialViewContext();
        if (!part.isPartialRequest() || part.getRenderIds().contains(HISTORY)) {
            lines = null;
        }
    }

    /** Those that may be seen, the latest first. */
    public List<ExportLine> getLines() {
        if (lines == null) {
            lines = history.list(MOST);
        }
        return lines;
    }

    /** The export that was just asked for; {@code null} where there is none, as the page's language has it. */
    public ExportLine getCurrent() {
        if (current == null) {
            current = number().flatMap(history::find).filter(ExportLine::own);
        }
        return current.orElse(null);
    }

    private Optional<Long> number() {
        return Optional.ofNullable(request.getParameter("run"))
                .filter(text -> text.matches("[1-9][0-9]{0,17}"))
                .map(Long::valueOf);
    }

    /** Whether its download begins with the page. */
    public boolean isBeginning() {
        return getCurrent() != null && getCurrent().run().getState() == ExportState.REQUESTED && !isFull();
    }

    /** Whether the download was tried, and as many exports are running as may. */
    public boolean isFull() {
        return request.getParameter("full") != null
                && getCurrent() != null
                && getCurrent().run().getState() == ExportState.REQUESTED;
    }

    /** Whether something may still change by itself. */
    public boolean isActive() {
        return Stream.concat(Stream.ofNullable(getCurrent()), getLines().stream())
                .anyMatch(line -> isMoving(line) && !line.broken());
    }

    private boolean isMoving(ExportLine line) {
        return line.run().getState() == ExportState.RUNNING
                || line.own()
                        && line.run().getState() == ExportState.REQUESTED
                        && !line.run().isForgotten(clock.instant());
    }

    public void cancel(long id) {
        try {
            exports.cancel(id);
            notices.info("exports", "cancelled");
        } catch (NoSuchExport e) {
            notices.warn("exports", "unknown");
        }
    }

    /** Of a badge. */
    public String tone(ExportLine line) {
        return switch (line.run().getState()) {
            case REQUESTED -> "plain";
            case RUNNING -> line.broken() ? "bad" : "brand";
            case DONE -> "good";
            case CANCELLED -> "warn";
            case FAILED -> "bad";
        };
    }

    /** Of the state's word in the texts. */
    public String word(ExportLine line) {
        return line.broken() ? "state.BROKEN" : "state." + line.run().getState();
    }
}
