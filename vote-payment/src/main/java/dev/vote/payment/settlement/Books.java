package dev.vote.payment.settlement;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Writes credits: the payments as they were moved, one ledger entry each, and the tallies; all of it, or nothing. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Books {

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    @EJB
    Tallies tallies;

    /** @throws TallyMissing if a contestant has no tally */
    public void enter(Credits credits) {
        credits.entries().forEach(em::persist);
        em.flush();
        tallies.add(credits.votes());
    }
}
