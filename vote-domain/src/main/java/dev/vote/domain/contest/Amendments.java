package dev.vote.domain.contest;

import dev.vote.domain.audit.AuditTrail;
import dev.vote.domain.audit.Change;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Optional;

/** Changes of what voters go by after the first sale: none without a reason, and each where voters can read it. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Amendments {

    /** Of a reason, in characters: a dot isn't one. */
    public static final int LEAST = 10;

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Whether money was taken for the contest. */
    public boolean isFrozen(long contestId) {
        return !em.createQuery(
                        "SELECT p.id FROM Payment p WHERE p.contestId = :contest AND p.paidAt IS NOT NULL", Long.class)
                .setParameter("contest", contestId)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /**
     * Keeps a change of a contest for which money was taken; call it only then.
     *
     * @param what is changed, for people
     * @param reason in the words of whoever changes it; at least {@value #LEAST} characters
     * @throws FrozenAfterSale without one
     */
    public void record(long contestId, String what, String before, String after, Optional<String> reason) {
        String why = reason.map(String::strip)
                .filter(words -> words.length() >= LEAST)
                .orElseThrow(() -> new FrozenAfterSale(what));
        em.persist(Amendment.of(contestId, clock.instant(), what, before, after, why));
        audit.record(Change.of("contest.amend", "contest", Long.toString(contestId))
                .inContest(contestId)
                .because(why)
                .field(what, before, after));
    }
}
