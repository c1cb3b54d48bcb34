package dev.vote.domain.ledger;

import dev.vote.domain.contest.Contest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;

/** Reads standings from the tallies. Whether a voter may see them is {@link Contest#showsResults}. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class Results {

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    @Inject
    Clock clock;

    /** All contestants, the withdrawn too: their votes were paid for. */
    public Standings of(Contest contest) {
        List<Object[]> rows = em.createQuery("""
                        SELECT c.id, c.code, c.name, t.votes FROM Contestant c, Tally t
                        WHERE t.contestantId = c.id AND c.contestId = :contest
                        ORDER BY t.votes DESC, c.position, c.code""", Object[].class)
                .setParameter("contest", contest.getId())
                .getResultList();
        return Standings.ranked(
                clock.instant(),
                rows.stream()
                        .map(row -> new Standing(0, (Long) row[0], (String) row[1], (String) row[2], (Long) row[3]))
                        .toList());
    }
}
