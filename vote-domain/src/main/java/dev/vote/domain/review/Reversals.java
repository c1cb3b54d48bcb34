package dev.vote.domain.review;

import dev.vote.domain.payment.Payment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Tells votes that people took back because nobody had paid for them from those that went with the money. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class Reversals {

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    public boolean isWithoutMoney(Payment payment) {
        return !em.createQuery("""
                        SELECT d.id FROM ReviewDecision d
                        WHERE d.paymentId = :payment AND d.kind = :reverse AND d.state = :approved""", Long.class)
                .setParameter("payment", payment.getId())
                .setParameter("reverse", DecisionKind.REVERSE)
                .setParameter("approved", DecisionState.APPROVED)
                .getResultList()
                .isEmpty();
    }
}
