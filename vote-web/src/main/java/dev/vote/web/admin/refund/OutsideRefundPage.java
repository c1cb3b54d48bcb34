package dev.vote.web.admin.refund;

import dev.vote.domain.payment.Payment;
import dev.vote.domain.payment.Reference;
import dev.vote.domain.refund.OutsideRefund;
import dev.vote.payment.inquiry.PaymentDossier;
import dev.vote.payment.inquiry.PaymentDossiers;
import dev.vote.payment.refund.OutsideRefunds;
import dev.vote.payment.refund.OutsideRefunds.Seen;
import dev.vote.web.admin.Asked;
import dev.vote.web.admin.Navigation;
import dev.vote.web.admin.Notices;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;

/**
 * A payment's refunds that were begun elsewhere and stopped, on the review desk. Who says that nothing is to be done says so about those that
 * the page showed when it was opened.
 */
@Named
@ViewScoped
public class OutsideRefundPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String BUNDLE = "payments";

    @Inject
    PaymentDossiers dossiers;

    @EJB
    OutsideRefunds refunds;

    @Inject
    Asked asked;

    @Inject
    Notices notices;

    @Inject
    Navigation navigation;

    private HashSet<Seen> waiting = new HashSet<>();
    private String note = "";
    private transient List<OutsideRefund> lines;

    /** Before the page is shown for the first time. A page about a payment that isn't there says so itself. */
    public void open() {
        if (lines == null) {
            lines = List.of();
            Reference.parse(asked.part(0))
                    .flatMap(dossiers::find)
                    .map(PaymentDossier::payment)
                    .ifPresent(this::take);
        }
    }

    private void take(Payment payment) {
        lines = refunds.of(payment);
        waiting = new HashSet<>(refunds.waiting(payment));
    }

    public List<OutsideRefund> getLines() {
        return lines;
    }

    /** Whether somebody must look. */
    public boolean isWaiting() {
        return !waiting.isEmpty();
    }

    /** Nothing is to be done. */
    public void dismiss() {
        if (!notices.isMissing(note, BUNDLE, "decide.reason.missing")) {
            boolean isDone = refunds.dismiss(asked.reference(), waiting, note);
            notices.tell(isDone, BUNDLE, isDone ? "done.outside" : "ruling.outside");
            navigation.goTo("/admin/review/" + asked.reference());
        }
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
