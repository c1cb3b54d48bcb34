package dev.vote.payment.checkout;

import dev.vote.domain.payment.Payment;
import dev.vote.domain.payment.Payments;
import dev.vote.domain.payment.Reference;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which payment was made for which idempotency key. SQL, because {@code ON CONFLICT} has no words in JPQL. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class CheckoutKeys {

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    @Inject
    Payments payments;

    /**
     * Takes the key for a payment that is stored in the same transaction. If another transaction is taking it at this
     * moment, waits for its end.
     *
     * @return false if it is taken, and then that payment is committed
     */
    public boolean claim(String key, Reference reference, Instant now) {
        return em.createNativeQuery("""
                        INSERT INTO checkout_key (idempotency_key, reference, created_at) VALUES (?1, ?2, ?3)
                        ON CONFLICT (idempotency_key) DO NOTHING""")
                        .setParameter(1, key)
                        .setParameter(2, reference.value())
                        .setParameter(3, Timestamp.from(now))
                        .executeUpdate()
                == 1;
    }

    public Optional<Payment> findPayment(String key) {
        List<?> references = em.createNativeQuery("SELECT reference FROM checkout_key WHERE idempotency_key = ?1")
                .setParameter(1, key)
                .getResultList();
        return references.stream().findFirst().flatMap(reference -> payments.find(new Reference(reference.toString())));
    }

    /** The payment of a key that is taken. */
    public Payment getPayment(String key) {
        return findPayment(key).orElseThrow(() -> new IllegalStateException("a taken key has a payment"));
    }

    /** The key, if there is one, stands for another attempt from now on. */
    public void move(Reference from, Reference to) {
        em.createNativeQuery("UPDATE checkout_key SET reference = ?1 WHERE reference = ?2")
                .setParameter(1, to.value())
                .setParameter(2, from.value())
                .executeUpdate();
    }
}
