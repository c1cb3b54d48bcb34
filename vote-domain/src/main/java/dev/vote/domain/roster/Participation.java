package dev.vote.domain.roster;

import dev.vote.domain.audit.AuditTrail;
import dev.vote.domain.audit.Change;
import dev.vote.domain.certification.CertifiedContests;
import dev.vote.domain.contest.Amendments;
import dev.vote.domain.contest.Contestant;
import dev.vote.domain.staff.OfContest;
import dev.vote.domain.staff.Permission;
import dev.vote.domain.staff.Requires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/**
 * Withdraws contestants, brings them back, and removes those whom nobody ever paid for. Once votes were sold, each is an
 * amendment.
 *
 * @throws RosterRefused from each method, for what can't be done as it is
 * @throws UnknownContestant from each method, unless the contestant is the contest's
 */
@ApplicationScoped
@Transactional
public class Participation {

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    @Inject
    RosterBook book;

    @Inject
    CertifiedContests certified;

    @Inject
    Amendments amendments;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * No more votes are sold; those that were paid for still count. Who is withdrawn already stays so.
     *
     * @param reason needed in any case
     */
    @Requires(Permission.CONTEST_EDIT)
    public void withdraw(@OfContest long contestId, long contestantId, String reason) {
        RosterRules.ofReason(reason).ifPresent(fault -> {
            throw new RosterRefused(fault);
        });
        String slug = book.lock(contestId);
        Contestant contestant = book.get(contestId, contestantId);
        if (!contestant.isWithdrawn()) {
            contestant.withdraw(clock.instant(), reason.strip());
            record("contestant.withdraw", slug, contestant, new Turn("takes part", "withdrawn"), Optional.of(reason));
        }
    }

    /** @param reason needed once votes were sold */
    @Requires(Permission.CONTEST_EDIT)
    public void reinstate(@OfContest long contestId, long contestantId, Optional<String> reason) {
        String slug = book.lock(contestId);
        Contestant contestant = book.get(contestId, contestantId);
        if (contestant.isWithdrawn()) {
            contestant.reinstate();
            record("contestant.reinstate", slug, contestant, new Turn("withdrawn", "takes part"), reason);
        }
    }

    /**
     * For good, with the tally, which is nothing. Refused once somebody has as much as begun to buy votes for them.
     *
     * @param reason needed once votes were sold in the contest
     */
    @Requires(Permission.CONTEST_EDIT)
    public void remove(@OfContest long contestId, long contestantId, Optional<String> reason) {
        String slug = book.lock(contestId);
        Contestant contestant = book.get(contestId, contestantId);
        if (certified.has(contestId)) {
            throw new RosterRefused(RosterFault.CERTIFIED);
        }
        // a checkout that is about to store its payment waits for this lock, or we for it
        em.lock(contestant, LockModeType.PESSIMISTIC_WRITE);
        if (isPaidFor(contestantId)) {
            throw new RosterRefused(RosterFault.PAID_FOR);
        }
        record("contestant.remove", slug, contestant, new Turn(contestant.getName(), ""), reason);
        em.createQuery("DELETE FROM Tally t WHERE t.contestantId = :id AND t.votes = 0")
                .setParameter("id", contestantId)
                .executeUpdate();
        em.remove(contestant);
    }

    private boolean isPaidFor(long contestantId) {
        return !em.createQuery("SELECT p.id FROM Payment p WHERE p.contestantId = :id", Long.class)
                .setParameter("id", contestantId)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private record Turn(String was, String is) {}

    private void record(String action, String slug, Contestant contestant, Turn turn, Optional<String> reason) {
        long contestId = contestant.getContestId();
        if (amendments.isFrozen(contestId)) {
            amendments.record(contestId, "contestant " + contestant.getCode(), turn.was(), turn.is(), reason);
        }
        audit.record(Change.of(action, "contestant", slug + '/' + contestant.getCode())
                .inContest(contestId)
                .because(reason.orElse(""))
                .field("state", turn.was(), turn.is()));
    }
}
