package dev.vote.domain.administration;

import dev.vote.domain.audit.AuditTrail;
import dev.vote.domain.contest.Contest;
import dev.vote.domain.staff.OfContest;
import dev.vote.domain.staff.Permission;
import dev.vote.domain.staff.Requires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;

/** Whose own a contest is. */
@ApplicationScoped
@Transactional
public class Teams {

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    @Inject
    ContestBook book;

    @Inject
    AuditTrail audit;

    /** By name. */
    @Requires(Permission.CONTEST_VIEW)
    public List<TeamMember> list(@OfContest long contestId) {
        return members("IN", contestId);
    }

    /** Organisers whose own it isn't yet, by name. */
    @Requires(Permission.CONTEST_TEAM)
    public List<TeamMember> candidates(@OfContest long contestId) {
        return members("NOT IN", contestId);
    }

    @Requires(Permission.CONTEST_TEAM)
    public void add(@OfContest long contestId, long staffId) {
        Contest contest = book.lock(contestId);
        int added = em.createNativeQuery("""
                        INSERT INTO contest_staff (contest_id, staff_id)
                        SELECT ?1, r.staff_id FROM staff_role r WHERE r.staff_id = ?2 AND r.role = 'ORGANISER'
                        ON CONFLICT DO NOTHING""")
                .setParameter(1, contestId)
                .setParameter(2, staffId)
                .executeUpdate();
        if (added == 1) {
            audit.record(ContestBook.change("contest.team-add", contest).field("organiser", "", name(staffId)));
        }
    }

    @Requires(Permission.CONTEST_TEAM)
    public void remove(@OfContest long contestId, long staffId) {
        Contest contest = book.lock(contestId);
        int removed = em.createNativeQuery("DELETE FROM contest_staff WHERE contest_id = ?1 AND staff_id = ?2")
                .setParameter(1, contestId)
                .setParameter(2, staffId)
                .executeUpdate();
        if (removed == 1) {
            audit.record(ContestBook.change("contest.team-remove", contest).field("organiser", name(staffId), ""));
        }
    }

    private String name(long staffId) {
        return em.createNativeQuery("SELECT name FROM staff WHERE id = ?1")
                .setParameter(1, staffId)
                .getSingleResult()
                .toString();
    }

    private List<TeamMember> members(String in, long contestId) {
        List<?> rows = em.createNativeQuery("""
                        SELECT s.id, s.name, s.email FROM staff s JOIN staff_role r ON r.staff_id = s.id
                        WHERE r.role = 'ORGANISER' AND s.deactivated_at IS NULL AND s.id %s
                            (SELECT c.staff_id FROM contest_staff c WHERE c.contest_id = ?1)
                        ORDER BY s.name, s.id""".formatted(in))
                .setParameter(1, contestId)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new TeamMember(((Number) row[0]).longValue(), (String) row[1], (String) row[2]))
                .toList();
    }
}
