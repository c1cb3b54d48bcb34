package dev.vote.payment.settlement;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Writes what was credited and taken back: the ledger entries, and the tallies; all of it, or nothing. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Books {

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    @EJB
    LedgerRows ledger;

    @EJB
    Tallies tallies;

    /**
     * What was moved in memory only is written first: the figures' note of an entry looks at its payment.
     *
     * @throws TallyMissing if a contestant has no tally
     */
    public void enter(Postings postings) {
        em.flush();
        ledger.add(postings.entries());
        tallies.add(postings.votes());
    }
}
