package dev.vote.payment.settlement;

import dev.vote.domain.payment.Payment;
import dev.vote.domain.refund.RefundState;
import dev.vote.payment.gateway.GatewayReport;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Lets the desk's refunds that the gateway has just told of be asked about at once, instead of after their pause. What the message says
 * isn't taken for how the refund stands: messages come late and in any order. Those that weren't sent to the gateway yet are left alone,
 * because a server may be at it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class RefundsAwake {

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    /** @param payments locked, by reference */
    public void wake(Map<String, Payment> payments, List<Decision> decisions, Instant now) {
        List<Long> told = decisions.stream()
                .map(Decision::evidence)
                .filter(evidence -> evidence.source() == Source.WEBHOOK)
                .filter(evidence ->
                        evidence.report().flatMap(GatewayReport::refund).isPresent())
                .map(evidence -> payments.get(evidence.reference().orElse("")))
                .filter(Objects::nonNull)
                .map(Payment::getId)
                .distinct()
                .toList();
        if (!told.isEmpty()) {
            em.createQuery("UPDATE Refund r SET r.nextStepAt = :now"
                            + " WHERE r.paymentId IN :told AND r.state IN :sent AND r.nextStepAt > :now")
                    .setParameter("now", now)
                    .setParameter("told", told)
                    .setParameter("sent", Set.of(RefundState.SENT, RefundState.NEEDS_ATTENTION))
                    .executeUpdate();
        }
    }
}
