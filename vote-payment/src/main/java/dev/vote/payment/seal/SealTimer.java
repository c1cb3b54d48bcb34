package dev.vote.payment.seal;

import dev.vote.payment.repetition.Repeating;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.OptionalLong;

/** Has every server seal the ledger and audit it, run after run; which of them does it then is up to the database. */
@Startup
@Singleton
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SealTimer extends Repeating {

    /** So that a long past doesn't hold the thread for hours. */
    private static final int MOST_ROUNDS = 50;

    @EJB
    Sealer sealer;

    @EJB
    Auditor auditor;

    @Inject
    SealSettings settings;

    @PostConstruct
    void start() {
        repeat("seals", settings.interval(), this::seal);
        repeat("ledger audit", settings.interval(), this::audit);
    }

    private void seal() {
        OptionalLong more = sealer.seal(0);
        for (int round = 1; round < MOST_ROUNDS && more.isPresent(); round++) {
            more = sealer.seal(more.getAsLong());
        }
    }

    private void audit() {
        auditor.auditIfDue();
        auditor.showLast();
    }
}
