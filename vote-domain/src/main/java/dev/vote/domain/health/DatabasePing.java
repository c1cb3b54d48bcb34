package dev.vote.domain.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Asks the database whether it is there, by the way that everything else takes. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class DatabasePing {

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    /** @throws jakarta.persistence.PersistenceException if it doesn't answer */
    public void ping() {
        em.createNativeQuery("SELECT 1").getSingleResult();
    }
}
