package dev.vote.payment.vitals;

import dev.vote.domain.health.DatabasePing;
import dev.vote.domain.health.Vitals;
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

/** Feels the database's pulse on every node. */
@Startup
@Singleton
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PulseTimer extends Repeating {

    private static final EventLog LOG = EventLog.of(PulseTimer.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    @Inject
    DatabasePing database;

    @Inject
    Vitals vitals;

    @PostConstruct
    void start() {
        repeat("pulse", PAUSE, this::feel);
    }

    private void feel() {
        try {
            database.ping();
            vitals.databaseAnswered();
        } catch (RuntimeException e) {
            vitals.databaseRefused();
            LOG.warn("database.away", "reason", e.getClass().getSimpleName());
        }
    }
}
