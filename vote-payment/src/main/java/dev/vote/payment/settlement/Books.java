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
    Tallies tallies;

    /** @throws TallyMissing if a contestant has no tally */
    public void enter(Postings postings) {
        postings.entries().forEach(em::persist);
        em.flush();
        tallies.add(postings.votes());
    }
}
