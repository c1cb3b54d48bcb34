package dev.vote.payment.reconciliation;

import dev.vote.payment.repetition.Repetition;
import dev.vote.payment.repetition.Repetitions;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Has every server look for reconciliations to begin or go on with. */
@Startup
@Singleton
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReconciliationTimer {

    @Inject
    Repetitions repetitions;

    @EJB
    Reconciliation reconciliation;

    @Inject
    ReconciliationSettings settings;

    private Repetition repetition;
    private volatile boolean stopping;

    @PostConstruct
    void start() {
        repetition = repetitions.begin("reconciliation", settings.look(), () -> reconciliation.run(() -> !stopping));
    }

    /** The step that is under way is finished; another server goes on when its lease is over. */
    @PreDestroy
    void stop() {
        stopping = true;
        repetition.end();
    }
}
