package dev.vote.payment.recheck;

import dev.vote.payment.repetition.Repeating;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Has every server recheck, run after run. What one that stops leaves is due again, there or on another one. */
@Startup
@Singleton
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RecheckTimer extends Repeating {

    @EJB
    RecheckRun recheck;

    @Inject
    RecheckSettings settings;

    @PostConstruct
    void start() {
        repeat("recheck", settings.interval(), () -> recheck.run(this::mayGoOn));
    }
}
