package dev.vote.payment.reconciliation;

import dev.vote.payment.repetition.Repeating;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Has every server look for reconciliations to begin or go on with: also with what one that stopped has left, when its lease is over. */
@Startup
@Singleton
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReconciliationTimer extends Repeating {

    @EJB
    Reconciliation reconciliation;

    @Inject
    ReconciliationSettings settings;

    @PostConstruct
    void start() {
        repeat("reconciliation", settings.look(), () -> reconciliation.run(this::mayGoOn));
    }
}
