package dev.vote.domain.administration;

import dev.vote.domain.contest.Contest;
import dev.vote.domain.staff.ContestScope;
import dev.vote.domain.staff.CurrentStaff;
import dev.vote.domain.staff.OfContest;
import dev.vote.domain.staff.Permission;
import dev.vote.domain.staff.Requires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The contests that somebody may see, in whatever state. */
@ApplicationScoped
@Transactional
public class ContestShelf {

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    @Inject
    ContestBook book;

    @Inject
    CurrentStaff staff;

    /** The caller's: those that run first, then drafts, then those that are over; the archived last. */
    @Requires(Permission.CONTEST_VIEW)
    public List<ContestLine> list() {
        ContestScope scope = staff.contests(Permission.CONTEST_VIEW);
        Map<Long, Long> contestants =
                sums("SELECT c.contestId, COUNT(c) FROM Contestant c WHERE c.withdrawnAt IS NULL GROUP BY c.contestId");
        Map<Long, Long> votes = sums("SELECT t.contestId, SUM(t.votes) FROM Tally t GROUP BY t.contestId");
        return em.createQuery("""
                        SELECT c FROM Contest c
                        ORDER BY CASE c.state WHEN dev.vote.domain.contest.ContestState.OPEN THEN 0
                                              WHEN dev.vote.domain.contest.ContestState.PAUSED THEN 1
                                              WHEN dev.vote.domain.contest.ContestState.DRAFT THEN 2
                                              WHEN dev.vote.domain.contest.ContestState.CLOSED THEN 3 ELSE 4 END,
                                 c.closesAt, c.id""", Contest.class)
                .getResultStream()
                .filter(contest -> scope.includes(contest.getId()))
                .map(contest -> new ContestLine(
                        contest,
                        contestants.getOrDefault(contest.getId(), 0L),
                        votes.getOrDefault(contest.getId(), 0L)))
                .toList();
    }

    /** @throws UnknownContest if there is none */
    @Requires(Permission.CONTEST_VIEW)
    public ContestLine get(@OfContest long contestId) {
        return new ContestLine(
                book.get(contestId),
                count("SELECT COUNT(c) FROM Contestant c WHERE c.contestId = :id AND c.withdrawnAt IS NULL", contestId),
                count("SELECT COALESCE(SUM(t.votes), 0) FROM Tally t WHERE t.contestId = :id", contestId));
    }

    private long count(String jpql, long contestId) {
        return em.createQuery(jpql, Number.class)
                .setParameter("id", contestId)
                .getSingleResult()
                .longValue();
    }

    private Map<Long, Long> sums(String jpql) {
        return em.createQuery(jpql, Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> ((Number) row[1]).longValue()));
    }
}
