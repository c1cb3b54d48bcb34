package dev.vote.domain.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Whether a contest's result is certified, so that what its certificate says of it stays. The database says so too. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class CertifiedContests {

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    public boolean has(long contestId) {
        return !em.createNativeQuery("SELECT number FROM certification WHERE contest_id = ?1 LIMIT 1")
                .setParameter(1, contestId)
                .getResultList()
                .isEmpty();
    }
}
