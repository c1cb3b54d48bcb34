package dev.vote.payment.recheck;

import dev.vote.domain.log.EventLog;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Triggers the recheck on every server: each run sets the alarm for the next one, so that no two overlap. */
@Startup
@Singleton
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RecheckTimer {

    private static final EventLog LOG = EventLog.of(RecheckTimer.class);

    @Resource
    TimerService timers;

    @EJB
    RecheckRun recheck;

    @Inject
    RecheckSettings settings;

    private volatile boolean stopping;

    @PostConstruct
    void start() {
        timers.createSingleActionTimer(settings.interval().toMillis(), new TimerConfig("recheck", false));
    }

    @Timeout
    void due() {
        try {
            recheck.run(() -> !stopping);
        } catch (RuntimeException | Error e) {
            // the container would run a failed timer again at once, and the alarm would be set twice
            LOG.error("recheck.run-failed", e);
        } finally {
            if (!stopping) {
                start();
            }
        }
    }

    /** What is being asked about is finished; the rest is due again, here or on another server. */
    @PreDestroy
    void stop() {
        stopping = true;
    }
}
