package dev.vote.payment.dispute;

import dev.vote.payment.repetition.Repeating;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Has every server follow disputes, and look for those that nobody told us of, run after run. */
@Startup
@Singleton
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DisputeTimer extends Repeating {

    @EJB
    DisputeCourse course;

    @EJB
    DisputeSweep sweep;

    @Inject
    DisputeSettings settings;

    @PostConstruct
    void start() {
        repeat("disputes", settings.interval(), course::run);
        repeat("dispute-list", settings.listInterval(), sweep::run);
    }
}
