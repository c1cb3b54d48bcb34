package dev.vote.payment.refund;

import dev.vote.payment.repetition.Repeating;
import jakarta.annotation.PostConstruct;
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
public class RefundTimer extends Repeating {

    @EJB
    RefundCourse course;

    @EJB
    OutsideRefundCourse outside;

    @Inject
    RefundSettings settings;

    @PostConstruct
    void start() {
        repeat("refunds", settings.interval(), course::run);
        repeat("refunds elsewhere", settings.interval(), outside::run);
    }
}
