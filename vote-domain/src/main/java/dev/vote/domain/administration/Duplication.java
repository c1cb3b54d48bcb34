package dev.vote.domain.administration;

import dev.vote.domain.audit.AuditTrail;
import dev.vote.domain.contest.Category;
import dev.vote.domain.contest.Contest;
import dev.vote.domain.contest.ContestTerms;
import dev.vote.domain.contest.ContestTexts;
import dev.vote.domain.contest.Contestant;
import dev.vote.domain.contest.ContestantCode;
import dev.vote.domain.contest.Contests;
import dev.vote.domain.contest.Particulars;
import dev.vote.domain.contest.VotePackage;
import dev.vote.domain.roster.Newcomer;
import dev.vote.domain.roster.RosterBook;
import dev.vote.domain.staff.OfContest;
import dev.vote.domain.staff.Permission;
import dev.vote.domain.staff.Requires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes a new contest like one that is there: its texts, prices, packages and categories, and if wanted its contestants. */
@ApplicationScoped
@Transactional
public class Duplication {

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    @Inject
    ContestBook book;

    @Inject
    Contests contests;

    @Inject
    RosterBook roster;

    @Inject
    ContestAdministration administration;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * @param title of the new one; its address is made from it
     * @param withContestants those who take part, without their votes
     * @return the draft's id
     */
    @Requires(Permission.CONTEST_EDIT)
    public long duplicate(@OfContest long contestId, String title, boolean withContestants) {
        Contest old = book.get(contestId);
        Contest made = Contest.draft(texts(old, title.strip()), terms(old), clock.instant());
        em.persist(made);
        em.flush();
        administration.own(made);
        for (VotePackage bundle : contests.packages(old)) {
            em.persist(
                    VotePackage.offer(made.getId(), bundle.getVotes(), bundle.getPriceMinor(), bundle.getPosition()));
        }
        Map<Long, Long> categories = categories(old, made);
        if (withContestants) {
            contestants(old, made, categories);
        }
        audit.record(ContestBook.change("contest.duplicate", made).field("template", "", old.getSlug()));
        return made.getId();
    }

    private ContestTexts texts(Contest old, String title) {
        if (title.isEmpty()) {
            throw new ContestRefused(ContestFault.TITLE_MISSING);
        }
        if (title.length() > ContestTexts.MAX_TITLE) {
            throw new ContestRefused(ContestFault.TITLE_TOO_LONG);
        }
        // a title in another script gives none
        String slug = Slugs.of(title).isEmpty() ? old.getSlug() : Slugs.of(title);
        return new ContestTexts(Slugs.free(slug, book::isTaken), title, old.getDescription(), old.getRules());
    }

    private ContestTerms terms(Contest old) {
        ContestTerms terms = old.getTerms();
        return new ContestTerms(
                terms.price(),
                terms.maxVotes(),
                NextWindow.after(clock.instant(), terms.window(), terms.zone()),
                terms.zone(),
                terms.resultsVisibility());
    }

    private Map<Long, Long> categories(Contest old, Contest made) {
        Map<Long, Category> copies = new HashMap<>();
        for (Category category : contests.categories(old)) {
            Category copy = Category.of(made.getId(), category.getName(), category.getPosition());
            em.persist(copy);
            copies.put(category.getId(), copy);
        }
        em.flush();
        Map<Long, Long> ids = new HashMap<>();
        copies.forEach((id, copy) -> ids.put(id, copy.getId()));
        return ids;
    }

    private void contestants(Contest old, Contest made, Map<Long, Long> categories) {
        List<Contestant> taking = contests.contestants(old).stream()
                .filter(contestant -> !contestant.isWithdrawn())
                .toList();
        List<Newcomer> newcomers = taking.stream()
                .map(contestant -> new Newcomer(
                        ContestantCode.find(contestant.getCode()).orElseThrow(),
                        new Particulars(
                                contestant.getName(),
                                contestant.getStory(),
                                contestant.getCategoryId().map(categories::get))))
                .toList();
        List<Contestant> entered = roster.enter(made.getId(), newcomers);
        for (int index = 0; index < entered.size(); index++) {
            entered.get(index).show(taking.get(index).getPhotoDigest());
        }
    }
}
