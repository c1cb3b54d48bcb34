package dev.vote.payment.reconciliation;

import dev.vote.domain.log.EventLog;
import dev.vote.domain.reconciliation.ReconciliationRun;
import dev.vote.domain.reconciliation.RunPhase;
import dev.vote.payment.gateway.ListedRefund;
import dev.vote.payment.gateway.PaymentGateway;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;
import java.util.Optional;

/** Reads the gateway's list of refunds, page by page, so that one whose messages were lost is found. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RefundList {

    private static final EventLog LOG = EventLog.of(RefundList.class);

    /** Lines that are looked at in one step: each is a call of the gateway, and a step must end within its lease. */
    private static final int MOST_LOOKS = 4;

    @EJB
    RefundLook look;

    /**
     * Goes on in the page where the run is.
     *
     * @throws dev.vote.payment.gateway.GatewayException if the gateway gives no usable answer
     */
    public Progress read(ReconciliationRun run, PaymentGateway gateway) {
        RefundPlace place = RefundPlace.of(run.getPosition());
        if (place.isTooFar()) {
            LOG.warn("reconciliation.refunds-cut", "run", run.getId(), "pages", place.page() - 1);
            return end(Looks.UNANSWERED);
        }
        List<ListedRefund> page;
        try {
            page = gateway.listRefunds(run.getFrom(), run.getTo(), place.page());
        } catch (RuntimeException e) {
            LeftOut.note(run, "refunds", e);
            return end(Looks.UNANSWERED);
        }
        return page.isEmpty() ? end(Looks.NONE) : read(run, gateway, place, page);
    }

    private Progress read(ReconciliationRun run, PaymentGateway gateway, RefundPlace place, List<ListedRefund> page) {
        Looks looks = Looks.NONE;
        int looked = 0;
        int first = Math.min(place.row(), page.size());
        int row = first;
        for (ListedRefund refund : page.subList(first, page.size())) {
            if (look.isNews(gateway, refund)) {
                if (looked == MOST_LOOKS) {
                    break;
                }
                looks = looks.and(lookAt(run, gateway, refund));
                looked++;
            }
            row++;
        }
        boolean isRead = row == page.size();
        RefundPlace next = isRead ? place.nextPage() : place.at(row);
        return Progress.to(
                RunPhase.REFUNDS,
                Optional.of(next.toString()),
                Progress.Counts.refunds(isRead ? 1 : 0, row - first, looks));
    }

    private Looks lookAt(ReconciliationRun run, PaymentGateway gateway, ListedRefund refund) {
        try {
            return look.at(gateway, refund);
        } catch (RuntimeException e) {
            LeftOut.note(run, "refund " + refund.report().id(), e);
            return Looks.UNANSWERED;
        }
    }

    private static Progress end(Looks looks) {
        return Progress.to(RunPhase.REFUNDS, Optional.empty(), Progress.Counts.refunds(0, 0, looks));
    }
}
