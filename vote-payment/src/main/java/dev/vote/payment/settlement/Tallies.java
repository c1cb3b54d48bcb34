package dev.vote.payment.settlement;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.SortedMap;

/** The running totals: raised in the transaction that writes the ledger entries, or not at all. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Tallies {

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    /**
     * One statement for each contestant, in the order of their ids, so that two batches never wait for each other in a
     * circle.
     *
     * @param votes to add, by contestant
     * @throws TallyMissing if a contestant has none
     */
    public void add(SortedMap<Long, Long> votes) {
        votes.forEach((contestant, added) -> {
            int changed = em.createQuery("UPDATE Tally t SET t.votes = t.votes + :votes WHERE t.contestantId = :id")
                    .setParameter("votes", added)
                    .setParameter("id", contestant)
                    .executeUpdate();
            if (changed != 1) {
                throw new TallyMissing(contestant);
            }
        });
    }
}
