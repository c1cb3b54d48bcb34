package dev.vote.web.admin.payment;

import dev.vote.domain.payment.PaymentStatus;
import dev.vote.domain.payment.ReviewReason;
import dev.vote.payment.inquiry.PaymentChoices;
import dev.vote.payment.inquiry.PaymentChoices.ContestChoice;
import dev.vote.payment.inquiry.PaymentFilter;
import dev.vote.payment.inquiry.PaymentLine;
import dev.vote.payment.inquiry.PaymentOrder;
import dev.vote.payment.inquiry.PaymentSearch;
import dev.vote.payment.inquiry.Span;
import dev.vote.payment.listing.Count;
import dev.vote.payment.listing.PageOf;
import dev.vote.web.admin.Me;
import dev.vote.web.admin.Rows;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The table of payments. What is looked for stands in the address, so that it can be kept and passed on. */
@Named
@ViewScoped
public class PaymentsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    PaymentSearch search;

    @Inject
    PaymentChoices choices;

    @Inject
    Me me;

    private Typed typed;
    private transient Rows<PaymentLine> rows;
    private transient List<ContestChoice> contests;

    @PostConstruct
    void read() {
        typed = new Typed(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap());
    }

    /** What was typed into a field; empty if nothing was. */
    public String typed(String name) {
        return typed.text(name);
    }

    /** Whether somebody's whole address is looked for by a person who sees them masked only: nothing is found then. */
    public boolean isAddressHidden() {
        return typed.text("q").indexOf('@') > 0 && !me.may("VOTER_EMAIL");
    }

    public boolean isSearched() {
        return typed.has("q", "contest", "contestant", "status") || isMoreSearched();
    }

    /** Whether something is looked for in the part of the form that is folded away. */
    public boolean isMoreSearched() {
        return typed.has(
                "reason", "channel", "gateway", "message", "least", "most", "from", "to", "paid-from", "paid-to");
    }

    public List<ContestChoice> getContests() {
        if (contests == null) {
            contests = choices.contests();
        }
        return contests;
    }

    public PaymentStatus[] getStatuses() {
        return PaymentStatus.values();
    }

    public ReviewReason[] getReasons() {
        return ReviewReason.values();
    }

    public Rows<PaymentLine> getRows() {
        if (rows == null) {
            rows = new Rows<>(this::count, this::load);
        }
        return rows;
    }

    private Count count() {
        return search.count(filter());
    }

    private List<PaymentLine> load(PageOf page, String order, boolean isRising) {
        return search.list(
                filter(), order.isEmpty() ? PaymentOrder.CREATED : PaymentOrder.valueOf(order), isRising, page);
    }

    private PaymentFilter filter() {
        return new PaymentFilter(
                typed.text("q"),
                typed.number("contest"),
                typed.text("contestant"),
                typed.choice("status", PaymentStatus.class),
                typed.choice("reason", ReviewReason.class),
                typed.text("channel"),
                typed.text("gateway"),
                typed.text("message"),
                typed.minor("least"),
                typed.minor("most"),
                new Span(typed.day("from"), typed.endOf("to")),
                new Span(typed.day("paid-from"), typed.endOf("paid-to")));
    }
}
