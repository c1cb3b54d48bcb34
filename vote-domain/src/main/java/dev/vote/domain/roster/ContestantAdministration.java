package dev.vote.domain.roster;

import dev.vote.domain.audit.AuditTrail;
import dev.vote.domain.audit.Change;
import dev.vote.domain.certification.CertifiedContests;
import dev.vote.domain.contest.Amendments;
import dev.vote.domain.contest.Contestant;
import dev.vote.domain.contest.ContestantCode;
import dev.vote.domain.contest.Particulars;
import dev.vote.domain.photo.Photos;
import dev.vote.domain.photo.PreparedPhoto;
import dev.vote.domain.staff.OfContest;
import dev.vote.domain.staff.Permission;
import dev.vote.domain.staff.Requires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Adds contestants to a contest and changes what is said of them. Once votes were sold, the code stays, and what voters
 * go by changes only by a recorded amendment.
 *
 * @throws RosterRefused from each method, for what can't be done as it is
 * @throws UnknownContestant from each method, unless the contestant is the contest's
 */
@ApplicationScoped
@Transactional
public class ContestantAdministration {

    @Inject
    RosterBook book;

    @Inject
    CertifiedContests certified;

    @Inject
    Amendments amendments;

    @Inject
    Photos photos;

    @Inject
    AuditTrail audit;

    /**
     * @param reason for an amendment, needed once votes were sold
     * @return the new contestant's id
     */
    @Requires(Permission.CONTEST_EDIT)
    public long add(@OfContest long contestId, ContestantForm form, Optional<String> reason) {
        String slug = book.lock(contestId);
        requireUncertified(contestId);
        Particulars particulars = particulars(form, book.categories(contestId));
        ContestantCode code = code(contestId, form);
        Contestant added =
                book.enter(contestId, List.of(new Newcomer(code, particulars))).get(0);
        if (amendments.isFrozen(contestId)) {
            amendments.record(contestId, "contestant " + code, "", particulars.name(), reason);
        }
        audit.record(Change.of("contestant.add", "contestant", slug + '/' + code)
                .inContest(contestId)
                .because(reason.orElse(""))
                .field("name", "", particulars.name()));
        return added.getId();
    }

    /**
     * @param version of what was shown to whoever changes it
     * @param form with the code as it is, or another one; empty leaves it
     * @param reason for an amendment, needed for another name or category once votes were sold
     * @throws OptimisticLockException if somebody else was faster
     */
    @Requires(Permission.CONTEST_EDIT)
    public void edit(
            @OfContest long contestId, long contestantId, long version, ContestantForm form, Optional<String> reason) {
        String slug = book.lock(contestId);
        Contestant contestant = book.get(contestId, contestantId);
        if (contestant.getVersion() != version) {
            throw new OptimisticLockException(contestant);
        }
        Map<Long, String> categories = book.categories(contestId);
        Particulars particulars = particulars(form, categories);
        boolean frozen = amendments.isFrozen(contestId);
        Optional<ContestantCode> recoded = otherCode(contestId, contestant, form, frozen);
        Edit edit = Edit.of(contestant, particulars, recoded, categories);
        if (recoded.isPresent() || !edit.amendments().isEmpty()) {
            requireUncertified(contestId);
        }
        if (frozen) {
            edit.amendments().forEach(each -> amendments.record(contestId, each.what(), each.was(), each.is(), reason));
        }
        Change change = edit.change(slug + '/' + contestant.getCode())
                .inContest(contestId)
                .because(reason.orElse(""));
        contestant.describe(particulars);
        recoded.ifPresent(contestant::recode);
        if (change.isAnything()) {
            audit.record(change);
        }
    }

    @Requires(Permission.CONTEST_EDIT)
    public void showPhoto(@OfContest long contestId, long contestantId, PreparedPhoto photo) {
        String slug = book.lock(contestId);
        photos.store(photo);
        show(contestId, slug, contestantId, Optional.of(photo.digest()));
    }

    @Requires(Permission.CONTEST_EDIT)
    public void showNoPhoto(@OfContest long contestId, long contestantId) {
        show(contestId, book.lock(contestId), contestantId, Optional.empty());
    }

    private void show(long contestId, String slug, long contestantId, Optional<String> digest) {
        Contestant contestant = book.get(contestId, contestantId);
        audit.record(Change.of("contestant.photo", "contestant", slug + '/' + contestant.getCode())
                .inContest(contestId)
                .field("photo", contestant.getPhotoDigest(), digest));
        book.show(contestantId, digest);
    }

    private void requireUncertified(long contestId) {
        if (certified.has(contestId)) {
            throw new RosterRefused(RosterFault.CERTIFIED);
        }
    }

    private static Particulars particulars(ContestantForm form, Map<Long, String> categories) {
        Particulars particulars = form.particulars();
        if (particulars.categoryId().filter(id -> !categories.containsKey(id)).isPresent()) {
            throw new RosterRefused(RosterFault.CATEGORY_UNKNOWN);
        }
        return particulars;
    }

    private ContestantCode code(long contestId, ContestantForm form) {
        Optional<ContestantCode> given = form.givenCode();
        given.ifPresent(code -> requireFree(contestId, code));
        return given.orElseGet(() -> new CodeMaker(book.codes(contestId), new SecureRandom()).next());
    }

    private Optional<ContestantCode> otherCode(
            long contestId, Contestant contestant, ContestantForm form, boolean frozen) {
        Optional<ContestantCode> other =
                form.givenCode().filter(code -> !code.value().equals(contestant.getCode()));
        other.ifPresent(code -> {
            if (frozen) {
                throw new RosterRefused(RosterFault.CODE_FIXED);
            }
            requireFree(contestId, code);
        });
        return other;
    }

    private void requireFree(long contestId, ContestantCode code) {
        if (book.codes(contestId).contains(code.value())) {
            throw new RosterRefused(RosterFault.CODE_TAKEN);
        }
    }
}
