package dev.vote.payment.settlement;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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
 * <p>It takes no part in a caller's transaction: {@link SettlementWorkers} settle in their own, and what is reported is
 * committed. A CDI bean, not an enterprise bean, because every webhook comes through here, and a call of an enterprise bean
 * costs more than what is done here.
 */
@ApplicationScoped
public class Settlement {

    @Inject
    SettlementSettings settings;

    @Inject
    SettlementMetrics metrics;

    private SettlementQueue queue;

    @PostConstruct
    void open() {
        queue = new SettlementQueue(settings.queueCapacity());
        metrics.watch(queue);
    }

    /** Where evidence waits for the workers. */
    SettlementQueue queue() {
        return queue;
    }

    /**
     * Waits for no one.
     *
     * @return what became of it, committed; or why it couldn't be settled now, or that this isn't known in time: it may be
     *     brought again. It is completed within {@code vote.settlement.patience}, then by a thread that isn't the server's
     * @throws SettlementBusy if it isn't even accepted
     */
    public CompletionStage<Outcome> submit(Evidence evidence) {
        try {
            return accept(evidence)
                    .whenComplete((outcome, failure) -> count(evidence, outcome, failure))
                    .toCompletableFuture()
                    .orTimeout(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (SettlementBusy e) {
            metrics.refused(evidence.source());
            throw e;
        }
    }

    CompletionStage<Outcome> accept(Evidence evidence) {
        return queue.add(evidence).outcome();
    }

    private void count(Evidence evidence, Outcome outcome, Throwable failure) {
        if (failure == null) {
            metrics.settled(evidence.source(), outcome);
        } else {
            metrics.failed(evidence.source());
        }
    }

    /**
     * Waits for the outcome.
     *
     * @return what became of it, committed
     * @throws RuntimeException if it couldn't be settled now, or that isn't known in time; it may be brought again
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Outcome settle(Evidence evidence) {
        try {
            return submit(evidence).toCompletableFuture().get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TimeoutException) {
                throw new SettlementBusy("the outcome isn't known yet");
            }
            throw e.getCause() instanceof RuntimeException failure ? failure : new CompletionException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SettlementBusy("interrupted");
        }
    }
}
