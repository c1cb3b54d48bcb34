package dev.vote.payment.refund;

import dev.vote.domain.audit.AuditTrail;
import dev.vote.domain.audit.Change;
import dev.vote.domain.log.EventLog;
import dev.vote.domain.payment.Payment;
import dev.vote.domain.refund.Refund;
import dev.vote.domain.refund.RefundState;
import dev.vote.payment.lease.Leases;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** Deals out the refunds that are due among the servers, and writes down what became of them. Each call is a transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class RefundQueue {

    private static final Leases.Rows ROWS = Leases.Rows.of("refund");
    private static final EventLog LOG = EventLog.of(RefundQueue.class);

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    @Inject
    RefundSettings settings;

    @Inject
    AuditTrail trail;

    @Inject
    Leases leases;

    @Inject
    Clock clock;

    /** A refund that is under way, and what it is about. */
    record Due(Refund refund, Payment payment) {}

    /**
     * Takes the most overdue one that no other server is taking: one, so that the lease is longer than what is done meanwhile.
     *
     * @return its id
     */
    public Optional<Long> take() {
        return leases.takeOne(ROWS, settings.lease());
    }

    /** Empty if it is over. */
    public Optional<Due> find(long id) {
        Refund refund = em.find(Refund.class, id);
        return refund.getState().isUnderWay()
                ? Optional.of(new Due(refund, em.find(Payment.class, refund.getPaymentId())))
                : Optional.empty();
    }

    /** @param gatewayId its name at the gateway; empty where it isn't told */
    public void goOn(long id, RefundState state, String gatewayId) {
        ifUnderWay(id, refund -> {
            refund.reachGateway(gatewayId);
            int steps = refund.getState() == state ? refund.getSteps() : 0;
            refund.goOn(state, clock.instant().plus(settings.pauseAfter(steps)));
        });
    }

    /** Nothing is known that wasn't before. */
    public void waitLonger(long id) {
        ifUnderWay(id, refund -> refund.waitUntil(clock.instant().plus(settings.pauseAfter(refund.getSteps()))));
    }

    /** The gateway wants a pause; this is no step. */
    public void waitFor(long id, Duration pause) {
        ifUnderWay(id, refund -> refund.postpone(clock.instant().plus(pause)));
    }

    /** @param message the gateway's words; may be empty */
    public void end(long id, RefundState last, String message) {
        ifUnderWay(id, refund -> {
            RefundState before = refund.getState();
            Payment payment = em.find(Payment.class, refund.getPaymentId());
            refund.end(last, message, clock.instant());
            trail.record(
                    Change.of("refund.end", "payment", payment.getReference().value())
                            .inContest(payment.getContestId())
                            .because(refund.getGatewayMessage())
                            .field("refund", before, last)
                            .field("why", null, "GATEWAY_SAYS_" + last));
            LOG.info("refund.ended", "reference", payment.getReference(), "refund", id, "state", last);
        });
    }

    /** What somebody else has ended meanwhile stays as it is. */
    private void ifUnderWay(long id, Consumer<Refund> step) {
        Refund refund = em.find(Refund.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (refund.getState().isUnderWay()) {
            step.accept(refund);
        }
    }
}
