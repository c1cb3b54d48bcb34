package dev.vote.payment.recheck;

import dev.vote.domain.log.EventLog;
import dev.vote.domain.payment.Payment;
import dev.vote.domain.payment.PaymentStatus;
import dev.vote.domain.payment.Reference;
import dev.vote.payment.lease.Leases;
import dev.vote.payment.settlement.LockedPayments;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Which payments are due to be asked about. Several servers share it: who takes a payment moves its time on by a lease,
 * so that another server asks if the first one dies.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class RecheckQueue {

    private static final Leases.Rows ROWS = new Leases.Rows("payment", "next_check_at", "reference");
    private static final EventLog LOG = EventLog.of(RecheckQueue.class);

    /** Those for which money may still come: {@link PaymentStatus#awaitsMoney}. */
    private static final Set<PaymentStatus> AWAITING =
            Set.of(PaymentStatus.OPEN, PaymentStatus.FAILED, PaymentStatus.EXPIRED);

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    @EJB
    LockedPayments locked;

    @Inject
    RecheckSettings settings;

    @Inject
    RecheckSchedule schedule;

    @Inject
    Leases leases;

    @Inject
    Clock clock;

    /** Takes the most overdue ones that no other server is taking, at most a batch. */
    public List<Reference> take() {
        return leases.take(ROWS, settings.lease(), settings.batchSize()).stream()
                .map(reference -> new Reference(reference.toString()))
                .toList();
    }

    /** Gives back what was taken and not asked about, to be due after a pause. */
    public void giveBack(Collection<Reference> references, Duration pause) {
        if (!references.isEmpty()) {
            em.createQuery("""
                            UPDATE Payment p SET p.nextCheckAt = :due
                            WHERE p.reference IN :references AND p.nextCheckAt IS NOT NULL""")
                    .setParameter("due", clock.instant().plus(pause))
                    .setParameter(
                            "references",
                            references.stream().map(Reference::value).toList())
                    .executeUpdate();
        }
    }

    /**
     * Takes the one that somebody looks at, unless it was asked about a moment ago or needs no asking.
     *
     * @return whether the caller should ask
     */
    public boolean takeHinted(Reference reference) {
        Instant now = clock.instant();
        return em.createQuery("""
                        UPDATE Payment p SET p.hintedAt = :now
                        WHERE p.reference = :reference AND p.status IN :awaiting
                          AND (p.hintedAt IS NULL OR p.hintedAt <= :before)""")
                        .setParameter("now", now)
                        .setParameter("before", now.minus(settings.hintInterval()))
                        .setParameter("reference", reference.value())
                        .setParameter("awaiting", AWAITING)
                        .executeUpdate()
                == 1;
    }

    /** Says when a payment that stays unpaid is asked about next, and lets it expire when its time is over. */
    public void reschedule(Reference reference) {
        askAgain(reference, schedule::next);
    }

    /** The same for one about which we asked in vain: it is asked about again in any case. */
    public void rescheduleUnanswered(Reference reference) {
        askAgain(reference, (createdAt, now) -> Optional.of(schedule.nextAfterSilence(createdAt, now)));
    }

    private void askAgain(Reference reference, BiFunction<Instant, Instant, Optional<Instant>> next) {
        Instant now = clock.instant();
        Payment payment = locked.get(reference);
        if (!payment.getStatus().awaitsMoney()) {
            return;
        }
        payment.checkAgain(next.apply(payment.getCreatedAt(), now));
        boolean over = payment.getNextCheckAt().isEmpty() || schedule.isExpired(payment.getCreatedAt(), now);
        if (payment.getStatus() == PaymentStatus.OPEN && over) {
            payment.expire();
            LOG.info("payment.expired", "reference", reference);
        }
    }
}
