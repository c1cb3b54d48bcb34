package dev.vote.web.admin.refund;

import dev.vote.domain.refund.RefundState;
import dev.vote.payment.refund.RefundLine;
import dev.vote.payment.refund.Refunds;
import dev.vote.web.admin.Rows;
import dev.vote.web.admin.payment.DeskSearch;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** All refunds that staff wanted. */
@Named
@ViewScoped
public class RefundsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Refunds refunds;

    private DeskSearch<RefundState> search;
    private transient Rows<RefundLine> rows;

    @PostConstruct
    void read() {
        search = DeskSearch.asked(RefundState.class);
    }

    public DeskSearch<RefundState> getSearch() {
        return search;
    }

    public Rows<RefundLine> getRows() {
        if (rows == null) {
            rows = new Rows<>(
                    () -> refunds.count(search.filter()),
                    (page, order, isRising) -> refunds.list(search.filter(), page));
        }
        return rows;
    }
}
