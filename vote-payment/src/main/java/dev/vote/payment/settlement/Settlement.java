package dev.vote.payment.settlement;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The one door through which votes enter. Webhook, return page and recheck all bring their evidence here, as often and
 * as simultaneously as they like: what arrives together is settled together, each is told its outcome after the commit, and a
 * payment is credited once.
 *
 * <p>It has no transaction of its own, so that nobody can keep one open around it: what it reports is committed.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Settlement {

    @EJB
    SettlementWorkers workers;

    @Inject
    SettlementSettings settings;

    @Inject
    SettlementMetrics metrics;

    /**
     * Waits for no one.
     *
     * @return what became of it, committed; or why it couldn't be settled now: nothing was kept, and it may be brought again
     * @throws SettlementBusy if it isn't even accepted
     */
    public CompletionStage<Outcome> submit(Evidence evidence) {
        try {
            return workers.accept(evidence).whenComplete((outcome, failure) -> {
                if (failure == null) {
                    metrics.settled(evidence.source(), outcome);
                } else {
                    metrics.failed(evidence.source());
                }
            });
        } catch (SettlementBusy e) {
            metrics.refused(evidence.source());
            throw e;
        }
    }

    /**
     * Waits for the outcome.
     *
     * @return what became of it, committed
     * @throws RuntimeException if it couldn't be settled now, or that isn't known in time; it may be brought again
     */
    public Outcome settle(Evidence evidence) {
        try {
            return submit(evidence)
                    .toCompletableFuture()
                    .get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new CompletionException(e.getCause());
        } catch (TimeoutException e) {
            throw new SettlementBusy("the outcome isn't known yet");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SettlementBusy("interrupted");
        }
    }
}
