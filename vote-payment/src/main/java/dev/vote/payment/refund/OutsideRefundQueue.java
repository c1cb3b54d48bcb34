package dev.vote.payment.refund;

import dev.vote.domain.log.EventLog;
import dev.vote.domain.money.Money;
import dev.vote.domain.payment.Payment;
import dev.vote.domain.payment.Reference;
import dev.vote.domain.refund.Refund;
import dev.vote.domain.refund.RefundState;
import dev.vote.domain.text.Storable;
import dev.vote.payment.gateway.ChargeRefunds;
import dev.vote.payment.gateway.RefundReport;
import dev.vote.payment.lease.Leases;
import dev.vote.payment.settlement.LockedPayments;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Deals out among the servers the payments whose refunds are to be asked about, and writes down how those stand that weren't begun at
 * Vote's desk. Each call is a transaction, and locks the payment first.
 *
 * <p>An answer counts only while the lease under which it was asked for is the last one, and no message came since: of two answers, the one that
 * was asked for later stays.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class OutsideRefundQueue {

    private static final EventLog LOG = EventLog.of(OutsideRefundQueue.class);

    private static final Leases.Rows ROWS = Leases.Rows.of("outside_refund_watch");
    private static final int MAX_NAME = 100;
    private static final int MAX_NOTE = 200;

    private static final String TAKEN = """
            SELECT p.id, p.reference, p.gateway, w.next_step_at, w.steps
            FROM outside_refund_watch w JOIN payment p ON p.id = w.payment_id WHERE w.id = ?1""";

    /** News opens what a person has dismissed. */
    private static final String STOPPED = """
            INSERT INTO outside_refund (payment_id, gateway_id, state, amount_minor, currency, note, noted_at)
            VALUES (?1, ?2, ?3, CAST(?4 AS bigint), CAST(?5 AS varchar), ?6, ?7)
            ON CONFLICT (payment_id, gateway_id) DO UPDATE
                SET state = excluded.state, noted_at = excluded.noted_at, seen_by = NULL, seen_at = NULL, reason = ''
                WHERE outside_refund.state <> excluded.state""";

    private static final String GOES_ON = """
            UPDATE outside_refund SET state = ?3, noted_at = ?4
            WHERE payment_id = ?1 AND gateway_id = ?2 AND state <> ?3""";

    private static final String IS_FOLLOWED = """
            SELECT EXISTS (SELECT FROM outside_refund
                           WHERE payment_id = ?1 AND state IN ('SENT', 'NEEDS_ATTENTION') AND seen_at IS NULL)""";

    private static final String MOVE_ON = """
            UPDATE outside_refund_watch SET next_step_at = ?3, steps = ?4 WHERE payment_id = ?1 AND next_step_at = ?2""";

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    @EJB
    LockedPayments locked;

    @Inject
    Leases leases;

    @Inject
    RefundSettings settings;

    @Inject
    Clock clock;

    /** A payment that this server asks about. @param lease until when */
    record Watched(long paymentId, Reference reference, String gateway, Instant lease, int steps) {}

    /** Takes the most overdue one that no other server is taking. */
    public Optional<Watched> take() {
        return leases.takeOne(ROWS, settings.lease()).map(this::taken);
    }

    private Watched taken(long id) {
        Object[] row =
                (Object[]) em.createNativeQuery(TAKEN).setParameter(1, id).getSingleResult();
        return new Watched(
                ((Number) row[0]).longValue(),
                new Reference((String) row[1]),
                (String) row[2],
                ((Timestamp) row[3]).toInstant(),
                ((Number) row[4]).intValue());
    }

    /** What needs something is asked about until it goes on, is over, or somebody dismisses it. @param known what the gateway says of it */
    public void note(Watched watched, ChargeRefunds known) {
        Payment payment = locked.get(watched.reference());
        if (!moveOn(watched, settings.pauseAfter(watched.steps()), watched.steps() + 1)) {
            return;
        }
        List<Refund> ours = em.createQuery("SELECT r FROM Refund r WHERE r.paymentId = :payment", Refund.class)
                .setParameter("payment", payment.getId())
                .getResultList();
        known.refunds().stream()
                .filter(report -> !report.id().isBlank())
                .filter(report -> ours.stream().noneMatch(refund -> RefundCourse.isOf(refund, report)))
                .forEach(report ->
                        note(payment, report, known.charge().flatMap(charge -> charge.money(report.amountMinor()))));
        boolean isFollowed = (Boolean) em.createNativeQuery(IS_FOLLOWED)
                .setParameter(1, payment.getId())
                .getSingleResult();
        if (!isFollowed) {
            em.createNativeQuery("DELETE FROM outside_refund_watch WHERE payment_id = ?1")
                    .setParameter(1, payment.getId())
                    .executeUpdate();
        }
    }

    private void note(Payment payment, RefundReport report, Optional<Money> amount) {
        switch (report.state()) {
            case NEEDS_ATTENTION -> stopped(payment, report, amount, RefundState.NEEDS_ATTENTION);
            case FAILED -> stopped(payment, report, amount, RefundState.FAILED);
            case PENDING -> goesOn(payment, report, RefundState.SENT);
            case PROCESSED -> goesOn(payment, report, RefundState.PROCESSED);
            case ALREADY_DONE, UNKNOWN -> {
                // says nothing about this one
            }
        }
    }

    private void stopped(Payment payment, RefundReport report, Optional<Money> amount, RefundState state) {
        int news = em.createNativeQuery(STOPPED)
                .setParameter(1, payment.getId())
                .setParameter(2, Storable.words(report.id(), MAX_NAME))
                .setParameter(3, state.name())
                .setParameter(
                        4,
                        amount.map(money -> Long.toString(money.amountMinor())).orElse(null))
                .setParameter(5, amount.map(Money::currencyCode).orElse(null))
                .setParameter(6, Storable.words(report.note(), MAX_NOTE))
                .setParameter(7, Timestamp.from(clock.instant()))
                .executeUpdate();
        if (news > 0) {
            LOG.warn(
                    "outside-refund.stopped",
                    "reference",
                    payment.getReference(),
                    "refund",
                    report.id(),
                    "state",
                    state);
        }
    }

    /** Of those that stopped before. */
    private void goesOn(Payment payment, RefundReport report, RefundState state) {
        em.createNativeQuery(GOES_ON)
                .setParameter(1, payment.getId())
                .setParameter(2, Storable.words(report.id(), MAX_NAME))
                .setParameter(3, state.name())
                .setParameter(4, Timestamp.from(clock.instant()))
                .executeUpdate();
    }

    public void waitLonger(Watched watched) {
        moveOn(watched, settings.pauseAfter(watched.steps()), watched.steps() + 1);
    }

    /** The gateway wants a pause; this is no step. */
    public void waitFor(Watched watched, Duration pause) {
        moveOn(watched, pause, watched.steps());
    }

    /** Unless another server has it now, or it was told of again. */
    private boolean moveOn(Watched watched, Duration pause, int steps) {
        return em.createNativeQuery(MOVE_ON)
                        .setParameter(1, watched.paymentId())
                        .setParameter(2, Timestamp.from(watched.lease()))
                        .setParameter(3, Timestamp.from(clock.instant().plus(pause)))
                        .setParameter(4, steps)
                        .executeUpdate()
                == 1;
    }
}
