package dev.vote.payment.checkout;

import dev.vote.domain.log.EventLog;
import dev.vote.domain.payment.Payment;
import dev.vote.domain.payment.PaymentStatus;
import dev.vote.domain.payment.Reference;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The gateway's page for a payment: who asks the gateway for it, and what came of it. Conditional updates throughout. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class GatewayPages {

    private static final EventLog LOG = EventLog.of(GatewayPages.class);

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    @Inject
    Clock clock;

    /**
     * Makes the caller the only one who asks for this payment's page.
     *
     * @param lease after which another one may ask, if nothing came of it
     * @return whether the caller may ask
     */
    public boolean claim(Reference reference, Duration lease) {
        Instant now = clock.instant();
        return em.createQuery("""
                        UPDATE Payment p SET p.authorizingUntil = :until
                        WHERE p.reference = :reference AND p.authorizationUrl IS NULL AND p.status = :open
                          AND (p.authorizingUntil IS NULL OR p.authorizingUntil <= :now)""")
                        .setParameter("until", now.plus(lease))
                        .setParameter("now", now)
                        .setParameter("reference", reference.value())
                        .setParameter("open", PaymentStatus.OPEN)
                        .executeUpdate()
                == 1;
    }

    /** Nothing came of it: the next caller may ask at once. */
    public void release(Reference reference) {
        em.createQuery("UPDATE Payment p SET p.authorizingUntil = NULL WHERE p.reference = :reference")
                .setParameter("reference", reference.value())
                .executeUpdate();
    }

    /** The page is known. It may be too late: then the payment has been settled or replaced meanwhile. */
    public void ready(Reference reference, String url) {
        int changed = em.createQuery("""
                        UPDATE Payment p SET p.authorizationUrl = :url, p.authorizingUntil = NULL
                        WHERE p.reference = :reference AND p.authorizationUrl IS NULL AND p.replacedBy IS NULL""")
                .setParameter("url", url)
                .setParameter("reference", reference.value())
                .executeUpdate();
        if (changed == 0) {
            LOG.info("payment.page-known-before", "reference", reference);
        }
    }

    /** The gateway will never take it as it is. */
    public void refused(Reference reference, String message) {
        int changed = em.createQuery("""
                        UPDATE Payment p
                        SET p.status = :failed, p.gatewayMessage = :message, p.authorizingUntil = NULL
                        WHERE p.reference = :reference AND p.status = :open""")
                .setParameter("failed", PaymentStatus.FAILED)
                .setParameter("open", PaymentStatus.OPEN)
                .setParameter("message", Payment.storable(message))
                .setParameter("reference", reference.value())
                .executeUpdate();
        LOG.warn("payment.refused", "reference", reference, "changed", changed);
    }
}
