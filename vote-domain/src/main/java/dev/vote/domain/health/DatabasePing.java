package dev.vote.domain.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.eclipse.microprofile.faulttolerance.Retry;

/** Asks the database whether it is there, by the way that everything else takes. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class DatabasePing {

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    /**
     * Asks twice: after a failover the pool may still hold a connection to the old primary.
     *
     * <p>Payara heeds MicroProfile Fault Tolerance in the whole EAR only if a class in its lib is annotated: this one is.
     *
     * @throws PersistenceException if it doesn't answer
     */
    @Retry(maxRetries = 1, delay = 200, retryOn = PersistenceException.class)
    public void ping() {
        em.createNativeQuery("SELECT 1").getSingleResult();
    }
}
