package dev.vote.web.admin.refund;

import dev.vote.payment.refund.RefundLine;
import dev.vote.payment.refund.Refunds;
import dev.vote.web.admin.Rows;
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

    private transient Rows<RefundLine> rows;

    public Rows<RefundLine> getRows() {
        if (rows == null) {
            rows = new Rows<>(refunds::count, (page, order, isRising) -> refunds.list(page));
        }
        return rows;
    }
}
