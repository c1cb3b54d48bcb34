package dev.vote.payment.refund;

import dev.vote.domain.payment.Payment;
import dev.vote.domain.refund.RefundState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;

/** What a voter may know of refunds: whether the own money is going back. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class MoneyBack {

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    /** Whether that is decided, not over, and needs nobody. */
    public boolean isUnderWay(Payment payment) {
        return !em.createQuery(
                        "SELECT r.id FROM Refund r WHERE r.paymentId = :payment AND r.state IN :states", Long.class)
                .setParameter("payment", payment.getId())
                .setParameter("states", List.of(RefundState.INTENDED, RefundState.SENT))
                .getResultList()
                .isEmpty();
    }
}
