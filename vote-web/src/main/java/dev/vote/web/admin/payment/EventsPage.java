package dev.vote.web.admin.payment;

import dev.vote.payment.evidence.EventFilter;
import dev.vote.payment.evidence.EventViewer;
import dev.vote.payment.evidence.KeptEvent;
import dev.vote.payment.settlement.Outcome;
import dev.vote.payment.settlement.Source;
import dev.vote.web.admin.Rows;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** What gateways sent, as a table. What is looked for stands in the address. */
@Named
@ViewScoped
public class EventsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    EventViewer viewer;

    private Typed typed;
    private transient Rows<KeptEvent> rows;

    @PostConstruct
    void read() {
        typed = new Typed(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap());
    }

    /** What was typed into a field; empty if nothing was. */
    public String typed(String name) {
        return typed.text(name);
    }

    public boolean isSearched() {
        return typed.has("reference", "source", "event", "outcome", "from", "to");
    }

    public Source[] getSources() {
        return Source.values();
    }

    public Outcome[] getOutcomes() {
        return Outcome.values();
    }

    public Rows<KeptEvent> getRows() {
        if (rows == null) {
            rows = new Rows<>(() -> viewer.count(filter()), (page, order, isRising) -> viewer.list(filter(), page));
        }
        return rows;
    }

    private EventFilter filter() {
        return new EventFilter(
                typed.choice("source", Source.class),
                typed.text("event"),
                typed.choice("outcome", Outcome.class),
                typed.text("reference"),
                typed.day("from"),
                typed.endOf("to"));
    }
}
