package dev.vote.payment.vitals;

import dev.vote.domain.log.EventLog;
import dev.vote.payment.repetition.Repeating;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;

/** Keeps the metrics of what still waits fresh, so that a scrape costs the database nothing. */
@Startup
@Singleton
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BacklogTimer extends Repeating {

    private static final EventLog LOG = EventLog.of(BacklogTimer.class);
    private static final Duration PAUSE = Duration.ofSeconds(15);

    @Inject
    BacklogReader backlog;

    @Inject
    BacklogMetrics metrics;

    @PostConstruct
    void start() {
        show();
        repeat("backlog", PAUSE, this::show);
    }

    private void show() {
        try {
            metrics.show(backlog.read());
        } catch (RuntimeException e) {
            // what is shown grows old, and the check of the database says why
            LOG.warn("backlog.unknown", "reason", e.getClass().getSimpleName());
        }
    }
}
