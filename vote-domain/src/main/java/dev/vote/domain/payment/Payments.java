package dev.vote.domain.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;

/** Finds payments to show them. What moves a payment is in the payment module, and locks it. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class Payments {

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    public Optional<Payment> find(Reference reference) {
        return em.createQuery("SELECT p FROM Payment p WHERE p.reference = :reference", Payment.class)
                .setParameter("reference", reference.value())
                .getResultStream()
                .findFirst();
    }

    /** The attempt that counts: this one, or the one that took its place. */
    public Optional<Payment> findLatest(Reference reference) {
        Optional<Payment> payment = find(reference);
        while (payment.isPresent() && payment.get().isReplaced()) {
            payment = payment.get().getReplacedBy().map(id -> em.find(Payment.class, id));
        }
        return payment;
    }
}
