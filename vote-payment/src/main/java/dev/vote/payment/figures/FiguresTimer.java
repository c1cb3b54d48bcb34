package dev.vote.payment.figures;

import dev.vote.payment.repetition.Repeating;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Has fresh figures added up, so that there are never many. Every server tries; one does. */
@Startup
@Singleton
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FiguresTimer extends Repeating {

    /** Batches of one run: the next one goes on. */
    private static final int MOST_BATCHES = 50;

    @EJB
    FreshFigures fresh;

    @Inject
    FiguresSettings settings;

    @PostConstruct
    void start() {
        repeat("figures", settings.interval(), this::run);
    }

    private void run() {
        int batches = 1;
        while (fresh.addUp() && batches < MOST_BATCHES) {
            batches++;
        }
    }
}
