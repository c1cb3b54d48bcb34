package dev.vote.payment.settlement;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/**
 * The one door through which votes enter. Webhook, return page and recheck all bring their evidence here, as often and
 * as simultaneously as they like: it returns after the commit, and a payment is credited once.
 *
 * <p>It has no transaction of its own, so that nobody can keep one open around it: what it reports is committed.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Settlement {

    @EJB
    SettlementBatch batch;

    @Inject
    SettlementMetrics metrics;

    /**
     * @return what became of it, committed
     * @throws RuntimeException if it couldn't be settled now; nothing was kept, and it may be brought again
     */
    public Outcome settle(Evidence evidence) {
        try {
            Outcome outcome = batch.settle(List.of(evidence)).get(0);
            metrics.settled(evidence.source(), outcome);
            return outcome;
        } catch (RuntimeException e) {
            metrics.failed(evidence.source());
            throw e;
        }
    }
}
