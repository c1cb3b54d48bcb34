package dev.vote.payment.settlement;

import dev.vote.domain.payment.Payment;
import dev.vote.domain.payment.PaymentStatus;
import dev.vote.domain.refund.RefundState;
import dev.vote.payment.gateway.GatewayReport;
import dev.vote.payment.gateway.GatewayState;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Lets the refunds that the gateway has just told of be asked about at once, instead of after their pause. What is told isn't taken for how a
 * refund stands: messages come late and in any order. The desk's refunds that weren't sent to the gateway yet are left alone,
 * because a server may be at it. Whether it is one of the desk's isn't told either: where one stopped, the gateway is asked about all
 * refunds of its payment.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class RefundsAwake {

    private static final String WATCH = """
            INSERT INTO outside_refund_watch (payment_id, next_step_at) VALUES (?1, ?2)
            ON CONFLICT (payment_id) DO UPDATE SET next_step_at = excluded.next_step_at, steps = 0""";

    private static final String WAKE = """
            UPDATE outside_refund_watch SET next_step_at = ?2, steps = 0 WHERE payment_id = ?1""";

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    /** @param payments locked, by reference */
    public void wake(Map<String, Payment> payments, List<Decision> decisions, Instant now) {
        wakeOurs(
                told(payments, decisions, evidence -> evidence.source() == Source.WEBHOOK)
                        .map(Payment::getId)
                        .toList(),
                now);
        List<Payment> stopped =
                told(payments, decisions, RefundsAwake::isStopped).toList();
        told(payments, decisions, evidence -> true)
                .forEach(payment -> write(stopped.contains(payment) ? WATCH : WAKE, payment, now));
    }

    private static Stream<Payment> told(
            Map<String, Payment> payments, List<Decision> decisions, Predicate<Evidence> which) {
        return decisions.stream()
                .map(Decision::evidence)
                .filter(evidence ->
                        evidence.report().flatMap(GatewayReport::refund).isPresent())
                .filter(which)
                .map(evidence -> payments.get(evidence.reference().orElse("")))
                .filter(Objects::nonNull)
                .distinct();
    }

    private static boolean isStopped(Evidence evidence) {
        return evidence.report()
                .filter(report -> report.state() == GatewayState.REFUND_STOPPED)
                .isPresent();
    }

    private void wakeOurs(List<Long> told, Instant now) {
        if (!told.isEmpty()) {
            em.createQuery("UPDATE Refund r SET r.nextStepAt = :now"
                            + " WHERE r.paymentId IN :told AND r.state IN :sent AND r.nextStepAt > :now")
                    .setParameter("now", now)
                    .setParameter("told", told)
                    .setParameter("sent", Set.of(RefundState.SENT, RefundState.NEEDS_ATTENTION))
                    .executeUpdate();
        }
    }

    private void write(String sql, Payment payment, Instant now) {
        if (payment.getStatus() != PaymentStatus.REVERSED) {
            em.createNativeQuery(sql)
                    .setParameter(1, payment.getId())
                    .setParameter(2, Timestamp.from(now))
                    .executeUpdate();
        }
    }
}
