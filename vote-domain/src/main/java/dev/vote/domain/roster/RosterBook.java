package dev.vote.domain.roster;

import dev.vote.domain.contest.Category;
import dev.vote.domain.contest.Contestant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where a contest's contestants are written down, each with its tally: without one, no vote could be credited. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class RosterBook {

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    /**
     * One change of a contest's roster at a time, until the end of the transaction. Checkouts aren't held up.
     *
     * @return the contest's slug
     */
    public String lock(long contestId) {
        return em.createNativeQuery("SELECT slug FROM contest WHERE id = ?1 FOR NO KEY UPDATE")
                .setParameter(1, contestId)
                .getSingleResult()
                .toString();
    }

    /** In their order, behind all others. */
    public List<Contestant> enter(long contestId, List<Newcomer> newcomers) {
        int position = nextPosition(contestId);
        List<Contestant> entered = new ArrayList<>(newcomers.size());
        for (Newcomer newcomer : newcomers) {
            Contestant contestant =
                    Contestant.enter(contestId, newcomer.code(), newcomer.particulars(), position + entered.size());
            em.persist(contestant);
            entered.add(contestant);
        }
        em.flush();
        startTallies(contestId, entered.size());
        return entered;
    }

    /** @throws UnknownContestant if there is none of that contest */
    public Contestant get(long contestId, long contestantId) {
        Contestant contestant = em.find(Contestant.class, contestantId);
        if (contestant == null || contestant.getContestId() != contestId) {
            throw new UnknownContestant(contestId, contestantId);
        }
        return contestant;
    }

    /**
     * Past the contestant's version: the photo is no part of the form, so whoever has that open meanwhile can still save.
     *
     * @param digest of a stored photo; empty for none
     */
    public void show(long contestantId, Optional<String> digest) {
        int changed = em.createNativeQuery("UPDATE contestant SET photo_digest = NULLIF(?1, '') WHERE id = ?2")
                .setParameter(1, digest.orElse(""))
                .setParameter(2, contestantId)
                .executeUpdate();
        if (changed != 1) {
            throw new IllegalStateException("the photo of " + changed + " contestants was changed instead of one");
        }
    }

    /** By id, in the organiser's order. */
    public Map<Long, String> categories(long contestId) {
        Map<Long, String> names = new LinkedHashMap<>();
        em.createQuery(
                        "SELECT c FROM Category c WHERE c.contestId = :contest ORDER BY c.position, c.name",
                        Category.class)
                .setParameter("contest", contestId)
                .getResultStream()
                .forEach(category -> names.put(category.getId(), category.getName()));
        return names;
    }

    /** A new category behind the others. */
    public Category open(long contestId, String name) {
        int last = em.createQuery(
                        "SELECT COALESCE(MAX(c.position), 0) FROM Category c WHERE c.contestId = :contest",
                        Number.class)
                .setParameter("contest", contestId)
                .getSingleResult()
                .intValue();
        Category category = Category.of(contestId, name, last + 1);
        em.persist(category);
        return category;
    }

    public Set<String> codes(long contestId) {
        return new HashSet<>(
                em.createQuery("SELECT c.code FROM Contestant c WHERE c.contestId = :contest", String.class)
                        .setParameter("contest", contestId)
                        .getResultList());
    }

    private int nextPosition(long contestId) {
        return em.createQuery(
                                "SELECT COALESCE(MAX(c.position), 0) FROM Contestant c WHERE c.contestId = :contest",
                                Number.class)
                        .setParameter("contest", contestId)
                        .getSingleResult()
                        .intValue()
                + 1;
    }

    private void startTallies(long contestId, int expected) {
        int started = em.createNativeQuery("""
                        INSERT INTO tally (contestant_id, contest_id)
                        SELECT c.id, c.contest_id FROM contestant c WHERE c.contest_id = ?1
                          AND NOT EXISTS (SELECT 1 FROM tally t WHERE t.contestant_id = c.id)""").setParameter(1, contestId).executeUpdate();
        if (started < expected) {
            throw new IllegalStateException("entered " + expected + " contestants and started " + started + " tallies");
        }
    }
}
