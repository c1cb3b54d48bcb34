package dev.vote.payment.settlement;

import dev.vote.domain.log.EventLog;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;

/** Has a few threads settle what waits, from start to stop; stopping settles what has been accepted. */
@Startup
@Singleton
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SettlementWorkers {

    private static final EventLog LOG = EventLog.of(SettlementWorkers.class);

    @Resource
    ManagedThreadFactory threads;

    @EJB
    SettlementBatch batch;

    @Inject
    Settlement settlement;

    @Inject
    SettlementSettings settings;

    @Inject
    SettlementMetrics metrics;

    private SettlementQueue queue;
    private List<Thread> workers;

    @PostConstruct
    void start() {
        queue = settlement.queue();
        var work = new GroupSettlement(queue, settings, batch, metrics, settlement.answers());
        workers = IntStream.range(0, settings.workers())
                .mapToObj(i -> threads.newThread(work))
                .toList();
        workers.forEach(Thread::start);
    }

    /** What is left when the time is up is answered by nobody: its senders bring it again. */
    @PreDestroy
    void stop() {
        queue.close();
        long deadline = System.nanoTime() + settings.drainTime().toNanos();
        try {
            for (Thread worker : workers) {
                worker.join(Math.max(1, (deadline - System.nanoTime()) / 1_000_000));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        LOG.info("settlement.stopped", "left", queue.length());
    }
}
