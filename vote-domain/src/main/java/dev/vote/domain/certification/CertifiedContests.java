package dev.vote.domain.certification;

import dev.vote.domain.contest.Contest;
import dev.vote.domain.contest.Contests;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;

/** Whether a contest's result is certified, so that what its certificate says of it stays. The database says so too. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class CertifiedContests {

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    @Inject
    Contests contests;

    /** Whose result everybody may look for: one that is public, or whose result is certified, also when it was archived. */
    public Optional<Contest> findPublished(String slug) {
        return contests.findAny(slug).filter(contest -> contest.getState().isPublic() || has(contest.getId()));
    }

    public boolean has(long contestId) {
        return !em.createNativeQuery("SELECT number FROM certification WHERE contest_id = ?1 LIMIT 1")
                .setParameter(1, contestId)
                .getResultList()
                .isEmpty();
    }
}
