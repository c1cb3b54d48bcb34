package dev.vote.domain.roster;

import dev.vote.domain.audit.AuditTrail;
import dev.vote.domain.audit.Change;
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
import java.util.stream.Collectors;

/** The order in which contestants are shown when nothing else orders them. */
@ApplicationScoped
@Transactional
public class RosterOrder {

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    @Inject
    RosterBook book;

    @Inject
    AuditTrail audit;

    /**
     * Puts a contestant to a place, and lets the others move up.
     *
     * @param place from 1; what is behind the last is the last
     * @throws UnknownContestant unless the contestant is the contest's
     */
    @Requires(Permission.CONTEST_EDIT)
    public void place(@OfContest long contestId, long contestantId, int place) {
        String slug = book.lock(contestId);
        Contestant contestant = book.get(contestId, contestantId);
        List<Long> order = new ArrayList<>(order(contestId));
        int from = order.indexOf(contestantId);
        int to = Math.max(0, Math.min(place, order.size()) - 1);
        if (from != to) {
            order.add(to, order.remove(from));
            number(order);
            audit.record(Change.of("contestant.order", "contestant", slug + '/' + contestant.getCode())
                    .inContest(contestId)
                    .field("place", from + 1, to + 1));
        }
    }

    private List<Long> order(long contestId) {
        return em.createQuery(
                        "SELECT c.id FROM Contestant c WHERE c.contestId = :contest ORDER BY c.position, c.code",
                        Long.class)
                .setParameter("contest", contestId)
                .getResultList();
    }

    /** Past their versions: whoever edits one of them needn't begin again because another one was moved. */
    private void number(List<Long> order) {
        String ids = order.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
        em.createNativeQuery("""
                        UPDATE contestant c SET position = o.place
                        FROM unnest(CAST(?1 AS bigint[])) WITH ORDINALITY AS o (id, place)
                        WHERE c.id = o.id AND c.position <> o.place""").setParameter(1, ids).executeUpdate();
    }
}
