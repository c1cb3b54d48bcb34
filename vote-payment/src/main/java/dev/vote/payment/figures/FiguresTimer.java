package dev.vote.payment.figures;

import dev.vote.domain.log.EventLog;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** Has fresh figures added up, so that there are never many. Every server tries; one does. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FiguresTimer {

    private static final EventLog LOG = EventLog.of(FiguresTimer.class);

    /** Batches of one run: the next one goes on. */
    private static final int MOST_BATCHES = 50;

    @EJB
    FreshFigures fresh;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void run() {
        try {
            int batches = 1;
            while (fresh.addUp() && batches < MOST_BATCHES) {
                batches++;
            }
        } catch (RuntimeException e) {
            // at the edge: the next run tries again, and no figure is wrong meanwhile
            LOG.error("figures.not-added", e);
        }
    }
}
