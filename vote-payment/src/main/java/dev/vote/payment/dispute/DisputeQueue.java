package dev.vote.payment.dispute;

import dev.vote.domain.dispute.Dispute;
import dev.vote.domain.dispute.DisputeState;
import dev.vote.domain.log.EventLog;
import dev.vote.domain.payment.Payment;
import dev.vote.domain.payment.PaymentStatus;
import dev.vote.payment.lease.Leases;
import dev.vote.payment.settlement.LockedPayments;
import dev.vote.payment.settlement.PartialRefundRows;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Deals out the disputes that are due among the servers, and says when each is due again. Each call is a transaction. What is heard
 * of a dispute meanwhile is newer than what was seen when it was taken: it isn't put off, nor closed.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class DisputeQueue {

    private static final Leases.Rows ROWS = Leases.Rows.of("dispute");
    private static final EventLog LOG = EventLog.of(DisputeQueue.class);

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    @EJB
    LockedPayments locked;

    @EJB
    PartialRefundRows partialRefunds;

    @Inject
    DisputeSettings settings;

    @Inject
    Leases leases;

    @Inject
    Clock clock;

    /** A dispute that isn't closed, and what it is about. Public, because Payara's proxy of this bean hands it over. */
    public record Due(Dispute dispute, Payment payment) {

        long id() {
            return dispute.getId();
        }

        DisputeState state() {
            return dispute.getState();
        }
    }

    /**
     * Takes the most overdue one that no other server is taking: one, so that the lease is longer than what is done meanwhile.
     *
     * @return its id
     */
    public Optional<Long> take() {
        return leases.takeOne(ROWS, settings.lease());
    }

    public Due find(long id) {
        Dispute dispute = em.find(Dispute.class, id);
        return new Due(dispute, em.find(Payment.class, dispute.getPaymentId()));
    }

    /** Nothing is known that wasn't before. @param seen the state that the step was taken for */
    public void waitLonger(long id, DisputeState seen) {
        Instant now = clock.instant();
        ifStill(id, seen, dispute -> dispute.waitUntil(now.plus(settings.pauseAfter(dispute.getSteps())), now));
    }

    /** The gateway wants a pause; this is no step. */
    public void waitFor(long id, DisputeState seen, Duration pause) {
        ifStill(id, seen, dispute -> dispute.postpone(clock.instant().plus(pause)));
    }

    /** What its end means for the charge is settled. */
    public void close(long id, DisputeState seen) {
        ifStill(id, seen, dispute -> {
            dispute.close(clock.instant());
            LOG.info("dispute.closed", "dispute", id, "state", seen);
        });
    }

    /**
     * It was lost, and its charge isn't reversed: what the bank took back goes to the review queue. The payment is locked first, as
     * settlement does.
     */
    public void leaveToPeople(Due due) {
        Payment payment = locked.get(due.payment().getReference());
        ifStill(due.id(), due.state(), dispute -> {
            if (payment.getStatus() != PaymentStatus.REVERSED) {
                partialRefunds.noteLost(payment, dispute);
            }
            dispute.close(clock.instant());
            LOG.info("dispute.closed", "dispute", due.id(), "state", due.state());
        });
    }

    private void ifStill(long id, DisputeState seen, Consumer<Dispute> step) {
        Dispute dispute = em.find(Dispute.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (dispute.getState() == seen && dispute.getClosedAt().isEmpty()) {
            step.accept(dispute);
        }
    }
}
