package dev.vote.payment.export;

import dev.vote.domain.contest.Contest;
import dev.vote.domain.staff.ContestScope;
import dev.vote.domain.staff.CurrentStaff;
import dev.vote.domain.staff.Permission;
import dev.vote.domain.staff.Requires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The contests that somebody may export. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class ExportContests {

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    @Inject
    CurrentStaff staff;

    /** One to choose. */
    public record Choice(long id, String title) {}

    /** By title. */
    @Requires(Permission.EXPORT)
    public List<Choice> list() {
        ContestScope scope = staff.contests(Permission.EXPORT);
        if (scope.isNothing()) {
            return List.of();
        }
        TypedQuery<Contest> query = scope.all()
                ? em.createQuery("SELECT c FROM Contest c ORDER BY c.title, c.id", Contest.class)
                : em.createQuery("SELECT c FROM Contest c WHERE c.id IN :ids ORDER BY c.title, c.id", Contest.class)
                        .setParameter("ids", scope.ids());
        return query.getResultStream()
                .map(contest -> new Choice(contest.getId(), contest.getTitle()))
                .toList();
    }

    /** Of the moments in a file: the contest's, or UTC where there is more than one. */
    @Requires(Permission.EXPORT)
    public ZoneId zone(Optional<Long> contestId) {
        return find(contestId).map(Contest::getTimeZone).orElse(ZoneOffset.UTC);
    }

    /** @return empty for all contests, and for one that isn't in the person's scope */
    Optional<Contest> find(Optional<Long> contestId) {
        return contestId.filter(staff.contests(Permission.EXPORT)::includes).map(id -> em.find(Contest.class, id));
    }
}
