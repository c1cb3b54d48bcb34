package dev.vote.payment.settlement;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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

    private static final int ANSWERING = 4;

    @Inject
    SettlementSettings settings;

    @Inject
    SettlementMetrics metrics;

    @Resource
    ManagedThreadFactory threads;

    /** Threads that tell outcomes and never wait, so that those who wait for an outcome can't keep it from being told. */
    Executor answers;

    private SettlementQueue queue;
    private ExecutorService pool;

    @PostConstruct
    void open() {
        queue = new SettlementQueue(settings.queueCapacity());
        metrics.watch(queue);
        pool = Executors.newFixedThreadPool(ANSWERING, threads);
        answers = pool;
    }

    @PreDestroy
    void close() {
        pool.shutdown();
    }

    /** Where evidence waits for the workers. */
    SettlementQueue queue() {
        return queue;
    }

    Executor answers() {
        return answers;
    }

    /**
     * Waits for no one.
     *
     * @return what became of it, committed; or why it couldn't be settled now, or that this isn't known within
     *     {@code vote.settlement.patience}: it may be brought again
     * @throws SettlementBusy if it isn't even accepted
     */
    public CompletionStage<Outcome> submit(Evidence evidence) {
        try {
            CompletableFuture<Outcome> outcome = accept(evidence);
            outcome.whenComplete((known, failure) -> count(evidence, known, failure));
            return outcome.copy()
                    .orTimeout(settings.patience().toMillis(), TimeUnit.MILLISECONDS)
                    .exceptionallyAsync(failure -> tell(evidence, failure), answers);
        } catch (SettlementBusy e) {
            metrics.refused(evidence.source());
            throw e;
        }
    }

    private Outcome tell(Evidence evidence, Throwable failure) {
        if (failure instanceof TimeoutException) {
            metrics.late(evidence.source());
            throw new SettlementBusy("the outcome isn't known yet");
        }
        throw failure instanceof CompletionException known ? known : new CompletionException(failure);
    }

    CompletableFuture<Outcome> accept(Evidence evidence) {
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
            throw e.getCause() instanceof RuntimeException failure ? failure : new CompletionException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SettlementBusy("interrupted");
        }
    }
}
