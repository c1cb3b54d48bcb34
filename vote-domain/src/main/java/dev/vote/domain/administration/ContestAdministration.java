package dev.vote.domain.administration;

import dev.vote.domain.audit.AuditTrail;
import dev.vote.domain.audit.Change;
import dev.vote.domain.certification.CertifiedContests;
import dev.vote.domain.contest.Amendments;
import dev.vote.domain.contest.Contest;
import dev.vote.domain.contest.FrozenAfterSale;
import dev.vote.domain.staff.CurrentStaff;
import dev.vote.domain.staff.OfContest;
import dev.vote.domain.staff.Permission;
import dev.vote.domain.staff.Requires;
import dev.vote.domain.staff.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Creates contests and changes what they are. Once money was taken, what voters go by changes only by a recorded
 * amendment.
 *
 * @throws ContestRefused from each method, for what can't be done as it is
 */
@ApplicationScoped
@Transactional
public class ContestAdministration {

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    @Inject
    ContestBook book;

    @Inject
    CertifiedContests certified;

    @Inject
    Amendments amendments;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentStaff staff;

    @Inject
    Clock clock;

    /** A draft; an organiser's becomes the organiser's own. @return its id */
    @Requires(Permission.CONTEST_CREATE)
    public long create(ContestForm form) {
        FormCheck.Checked checked = new FormCheck(form, Optional.empty()).check();
        requireFree(checked.texts().slug());
        Contest contest = Contest.draft(checked.texts(), checked.terms(), clock.instant());
        em.persist(contest);
        em.flush();
        own(contest);
        audit.record(ContestBook.change("contest.create", contest)
                .field("title", "", contest.getTitle())
                .field("price", "", contest.getPrice().format(Locale.ENGLISH)));
        return contest.getId();
    }

    /** So that an organiser sees what was just created. */
    void own(Contest contest) {
        if (staff.get().roles().contains(Role.ORGANISER)) {
            em.createNativeQuery(
                            "INSERT INTO contest_staff (contest_id, staff_id) VALUES (?1, ?2) ON CONFLICT DO NOTHING")
                    .setParameter(1, contest.getId())
                    .setParameter(2, staff.get().id())
                    .executeUpdate();
        }
    }

    /**
     * @param version of what was shown to whoever changes it
     * @param reason for an amendment, needed for what voters go by once money was taken
     * @throws OptimisticLockException if somebody else was faster
     * @throws FrozenAfterSale without a reason
     */
    @Requires(Permission.CONTEST_EDIT)
    public void edit(@OfContest long contestId, long version, ContestForm form, Optional<String> reason) {
        Contest contest = book.lock(contestId, version);
        FormCheck.Checked checked = new FormCheck(form, Optional.of(contest.getTerms())).check();
        boolean sold = amendments.isFrozen(contestId);
        requireAllowed(new Restrictions(contest, sold, certified.has(contestId), clock.instant()), checked);
        Differences differences =
                Differences.of(contest.getTexts(), checked.texts(), contest.getTerms(), checked.terms());
        if (sold) {
            differences
                    .terms()
                    .forEach(each -> amendments.record(contestId, each.name(), each.was(), each.is(), reason));
        }
        Change change = ContestBook.change("contest.edit", contest).because(reason.orElse(""));
        differences.all().forEach(each -> change.field(each.name(), each.was(), each.is()));
        contest.describe(checked.texts());
        contest.agree(checked.terms());
        if (change.isAnything()) {
            audit.record(change);
        }
    }

    private void requireAllowed(Restrictions restrictions, FormCheck.Checked wanted) {
        List<ContestFault> faults = restrictions.against(wanted.texts(), wanted.terms());
        if (!faults.isEmpty()) {
            throw new ContestRefused(faults);
        }
        if (!wanted.texts().slug().equals(restrictions.contest().getSlug())) {
            requireFree(wanted.texts().slug());
        }
    }

    private void requireFree(String slug) {
        if (book.isTaken(slug)) {
            throw new ContestRefused(ContestFault.SLUG_TAKEN);
        }
    }
}
