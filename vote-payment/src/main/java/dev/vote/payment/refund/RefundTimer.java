package dev.vote.payment.refund;

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

/** Has every server follow refunds, run after run. */
@Startup
@Singleton
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RefundTimer {

    @Inject
    Repetitions repetitions;

    @EJB
    RefundCourse course;

    @Inject
    RefundSettings settings;

    private Repetition repetition;

    @PostConstruct
    void start() {
        repetition = repetitions.begin("refunds", settings.interval(), course::run);
    }

    @PreDestroy
    void stop() {
        repetition.end();
    }
}
