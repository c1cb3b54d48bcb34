package dev.vote.payment.recheck;

import dev.vote.domain.log.EventLog;
import dev.vote.domain.payment.Reference;
import dev.vote.payment.gateway.GatewayBusy;
import dev.vote.payment.gateway.GatewayException;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Works off what is due: one payment's trouble holds up no other, and a busy gateway ends the run. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RecheckRun {

    private static final EventLog LOG = EventLog.of(RecheckRun.class);

    @EJB
    RecheckQueue queue;

    @EJB
    Recheck recheck;

    @Inject
    RecheckSettings settings;

    @Inject
    Clock clock;

    /** Takes batch after batch until nothing is due, the gateway wants a pause, or the lease is over. */
    public void run() {
        Instant deadline = clock.instant().plus(settings.lease());
        List<Reference> due = queue.take();
        while (!due.isEmpty() && ask(due, deadline)) {
            due = queue.take();
        }
    }

    /** @return whether to go on; what wasn't asked about is due again when the lease is over */
    private boolean ask(List<Reference> due, Instant deadline) {
        for (Reference reference : due) {
            if (!clock.instant().isBefore(deadline)) {
                return false;
            }
            try {
                recheck.ask(reference);
            } catch (GatewayBusy e) {
                LOG.warn("recheck.paused", "retryAfter", e.getRetryAfter());
                return false;
            } catch (GatewayException e) {
                LOG.info("recheck.no-answer", "reference", reference, "why", e.getMessage());
            } catch (EJBException e) {
                LOG.error("recheck.failed", e, "reference", reference);
            }
        }
        return true;
    }
}
