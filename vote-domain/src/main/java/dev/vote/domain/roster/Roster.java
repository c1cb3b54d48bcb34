package dev.vote.domain.roster;

import dev.vote.domain.contest.Amendments;
import dev.vote.domain.contest.Contestant;
import dev.vote.domain.staff.OfContest;
import dev.vote.domain.staff.Permission;
import dev.vote.domain.staff.Requires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A contest's contestants, as staff may see them. */
@ApplicationScoped
@Transactional
public class Roster {

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    @Inject
    RosterBook book;

    @Inject
    Amendments amendments;

    /** In the organiser's order, the withdrawn too. */
    @Requires(Permission.CONTEST_VIEW)
    public List<RosterEntry> list(@OfContest long contestId) {
        List<Object[]> rows = em.createQuery("""
                        SELECT c.id, c.code, c.name, c.categoryId, c.photoDigest, t.votes, c.withdrawnAt
                        FROM Contestant c, Tally t
                        WHERE t.contestantId = c.id AND c.contestId = :contest
                        ORDER BY c.position, c.code""", Object[].class)
                .setParameter("contest", contestId)
                .getResultList();
        List<RosterEntry> entries = new ArrayList<>(rows.size());
        rows.forEach(row -> entries.add(entry(entries.size() + 1, row)));
        return entries;
    }

    /** @throws UnknownContestant unless the contestant is the contest's */
    @Requires(Permission.CONTEST_VIEW)
    public Contestant get(@OfContest long contestId, long contestantId) {
        return book.get(contestId, contestantId);
    }

    /** Names by id, in the organiser's order. */
    @Requires(Permission.CONTEST_VIEW)
    public Map<Long, String> categories(@OfContest long contestId) {
        return book.categories(contestId);
    }

    /** Whether votes were sold, so that the roster changes only by an amendment. */
    @Requires(Permission.CONTEST_VIEW)
    public boolean isFrozen(@OfContest long contestId) {
        return amendments.isFrozen(contestId);
    }

    private static RosterEntry entry(int place, Object[] row) {
        return new RosterEntry(
                (Long) row[0],
                place,
                (String) row[1],
                (String) row[2],
                Optional.ofNullable((Long) row[3]),
                Optional.ofNullable((String) row[4]),
                (Long) row[5],
                row[6] != null);
    }
}
