package dev.vote.domain.administration;

import dev.vote.domain.audit.Change;
import dev.vote.domain.contest.Contest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Where contests are written down. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class ContestBook {

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    @Inject
    Clock clock;

    /** @throws UnknownContest if there is none */
    public Contest get(long contestId) {
        Contest contest = em.find(Contest.class, contestId);
        if (contest == null) {
            throw new UnknownContest(contestId);
        }
        return contest;
    }

    /** One change of a contest at a time, until the end of the transaction. Checkouts aren't held up. */
    public Contest lock(long contestId) {
        em.createNativeQuery("SELECT id FROM contest WHERE id = ?1 FOR NO KEY UPDATE")
                .setParameter(1, contestId)
                .getResultList();
        return get(contestId);
    }

    /** @throws OptimisticLockException if it isn't any more what was shown to whoever changes it */
    public Contest lock(long contestId, long version) {
        Contest contest = lock(contestId);
        if (contest.getVersion() != version) {
            throw new OptimisticLockException(contest);
        }
        return contest;
    }

    /** Says that something that belongs to the contest was changed: whoever has it open is told. */
    public void touch(Contest contest) {
        em.lock(contest, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    public boolean isTaken(String slug) {
        return !em.createQuery("SELECT c.id FROM Contest c WHERE c.slug = :slug", Long.class)
                .setParameter("slug", slug)
                .getResultList()
                .isEmpty();
    }

    /** Whether anybody has as much as begun to pay. */
    public boolean hasPayments(Contest contest) {
        return has("SELECT p.id FROM Payment p WHERE p.contestId = :id", contest.getId());
    }

    public Checklist checklist(Contest contest) {
        Set<OpeningCheck> missing = EnumSet.noneOf(OpeningCheck.class);
        long id = contest.getId();
        if (!has("SELECT c.id FROM Contestant c WHERE c.contestId = :id AND c.withdrawnAt IS NULL", id)) {
            missing.add(OpeningCheck.CONTESTANTS);
            missing.add(OpeningCheck.PHOTOS);
        }
        if (has(
                "SELECT c.id FROM Contestant c WHERE c.contestId = :id AND c.withdrawnAt IS NULL AND c.photoDigest IS NULL",
                id)) {
            missing.add(OpeningCheck.PHOTOS);
        }
        if (!has("SELECT p.id FROM VotePackage p WHERE p.contestId = :id AND p.retiredAt IS NULL", id)) {
            missing.add(OpeningCheck.PACKAGES);
        }
        if (!contest.getWindow().closesAt().isAfter(clock.instant())) {
            missing.add(OpeningCheck.WINDOW);
        }
        if (contest.getDescription().isBlank()) {
            missing.add(OpeningCheck.DESCRIPTION);
        }
        if (contest.getRules().isBlank()) {
            missing.add(OpeningCheck.RULES);
        }
        return new Checklist(missing);
    }

    private boolean has(String jpql, long contestId) {
        List<Long> found = em.createQuery(jpql, Long.class)
                .setParameter("id", contestId)
                .setMaxResults(1)
                .getResultList();
        return !found.isEmpty();
    }

    static Change change(String action, Contest contest) {
        return Change.of(action, "contest", contest.getSlug()).inContest(contest.getId());
    }
}
