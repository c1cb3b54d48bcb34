package dev.vote.payment.settlement;

import dev.vote.domain.config.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** The bounds of settlement; see {@code vote.settlement.*}. */
@ApplicationScoped
public class SettlementSettings {

    @Inject
    Settings settings;

    private static final int MOST_WORKERS = 32;
    private static final int MOST_WAITING = 100_000;
    private static final int MOST_AT_ONCE = 1_000;

    private Duration lockTimeout;
    private Duration patience;
    private Duration drainTime;
    private int workers;
    private int batchSize;
    private int queueCapacity;

    @PostConstruct
    void read() {
        lockTimeout = settings.duration("vote.settlement.lock-timeout");
        patience = settings.duration("vote.settlement.patience");
        drainTime = settings.duration("vote.settlement.drain-time");
        workers = settings.integer("vote.settlement.workers", 1, MOST_WORKERS);
        batchSize = settings.integer("vote.settlement.batch-size", 1, MOST_AT_ONCE);
        queueCapacity = settings.integer("vote.settlement.queue-capacity", 1, MOST_WAITING);
    }

    /** How many groups are settled at the same time. */
    int workers() {
        return workers;
    }

    /** How many pieces of evidence are settled in one transaction at most. */
    int batchSize() {
        return batchSize;
    }

    /** How many pieces of evidence may wait. */
    int queueCapacity() {
        return queueCapacity;
    }

    /** How long a caller that waits for an outcome does so. */
    Duration patience() {
        return patience;
    }

    /** How long stopping waits for what was accepted. */
    Duration drainTime() {
        return drainTime;
    }

    /** How long a batch waits for a row that another one has locked. */
    public Duration lockTimeout() {
        return lockTimeout;
    }
}
