package dev.vote.payment.recheck;

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

/** Has every server recheck, run after run. */
@Startup
@Singleton
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RecheckTimer {

    @Inject
    Repetitions repetitions;

    @EJB
    RecheckRun recheck;

    @Inject
    RecheckSettings settings;

    private Repetition repetition;
    private volatile boolean stopping;

    @PostConstruct
    void start() {
        repetition = repetitions.begin("recheck", settings.interval(), () -> recheck.run(() -> !stopping));
    }

    /** What is being asked about is finished; the rest is due again, here or on another server. */
    @PreDestroy
    void stop() {
        stopping = true;
        repetition.end();
    }
}
