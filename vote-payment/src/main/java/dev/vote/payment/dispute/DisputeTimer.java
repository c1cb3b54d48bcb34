package dev.vote.payment.dispute;

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
import java.util.List;

/** Has every server follow disputes, and look for those that nobody told us of, run after run. */
@Startup
@Singleton
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DisputeTimer {

    @Inject
    Repetitions repetitions;

    @EJB
    DisputeCourse course;

    @EJB
    DisputeSweep sweep;

    @Inject
    DisputeSettings settings;

    private List<Repetition> running;

    @PostConstruct
    void start() {
        running = List.of(
                repetitions.begin("disputes", settings.interval(), course::run),
                repetitions.begin("dispute-list", settings.listInterval(), sweep::run));
    }

    @PreDestroy
    void stop() {
        running.forEach(Repetition::end);
    }
}
