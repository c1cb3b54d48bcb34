package dev.vote.domain.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.eclipse.microprofile.faulttolerance.Bulkhead;

/** Asks the database whether it is there, by the way that everything else takes. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class DatabasePing {

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    /**
     * Probes that pile up while the database hangs hold no more than two connections.
     *
     * @throws org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException if two are asking already
     * @throws jakarta.persistence.PersistenceException if it doesn't answer
     */
    @Bulkhead(2)
    public void ping() {
        em.createNativeQuery("SELECT 1").getSingleResult();
    }
}
