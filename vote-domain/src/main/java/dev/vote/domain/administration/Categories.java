package dev.vote.domain.administration;

import dev.vote.domain.audit.AuditTrail;
import dev.vote.domain.certification.CertifiedContests;
import dev.vote.domain.contest.Amendments;
import dev.vote.domain.contest.Category;
import dev.vote.domain.contest.Contest;
import dev.vote.domain.contest.Contests;
import dev.vote.domain.contest.FrozenAfterSale;
import dev.vote.domain.staff.OfContest;
import dev.vote.domain.staff.Permission;
import dev.vote.domain.staff.Requires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/**
 * The groups of a contest's contestants. One that has contestants can be renamed, but not removed; once money was taken,
 * either is an amendment.
 *
 * @throws ContestRefused from each method, for what can't be done as it is
 * @throws OptimisticLockException from each method, for a category that isn't there any more: somebody else was faster
 */
@ApplicationScoped
@Transactional
public class Categories {

    private static final int MAX_NAME = 80;

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    @Inject
    ContestBook book;

    @Inject
    Contests contests;

    @Inject
    CertifiedContests certified;

    @Inject
    Amendments amendments;

    @Inject
    AuditTrail audit;

    @Requires(Permission.CONTEST_VIEW)
    public List<Category> list(@OfContest long contestId) {
        return contests.categories(book.get(contestId));
    }

    /** Behind the others. */
    @Requires(Permission.CONTEST_EDIT)
    public void add(@OfContest long contestId, String name) {
        Contest contest = book.lock(contestId);
        List<Category> all = contests.categories(contest);
        String clean = name(name, all);
        int last = all.stream().mapToInt(Category::getPosition).max().orElse(0);
        em.persist(Category.of(contestId, clean, last + 1));
        audit.record(ContestBook.change("category.add", contest).field("category", "", clean));
    }

    /**
     * @param reason for an amendment, needed once money was taken
     * @throws FrozenAfterSale without one
     */
    @Requires(Permission.CONTEST_EDIT)
    public void rename(@OfContest long contestId, long categoryId, String name, Optional<String> reason) {
        Contest contest = book.lock(contestId);
        Category category = get(contest, categoryId);
        List<Category> others = contests.categories(contest).stream()
                .filter(each -> each != category)
                .toList();
        String clean = name(name, others);
        if (clean.equals(category.getName())) {
            return;
        }
        keep("category.rename", contest, category.getName(), clean, reason);
        category.rename(clean);
    }

    /** @param up towards the first */
    @Requires(Permission.CONTEST_EDIT)
    public void move(@OfContest long contestId, long categoryId, boolean up) {
        Contest contest = book.lock(contestId);
        List<Category> all = contests.categories(contest);
        int from = all.indexOf(get(contest, categoryId));
        int to = from + (up ? -1 : 1);
        if (to >= 0 && to < all.size()) {
            for (int index = 0; index < all.size(); index++) {
                int place = index == from ? to : index == to ? from : index;
                all.get(index).moveTo(place);
            }
            audit.record(ContestBook.change("category.move", contest)
                    .field("place of " + all.get(from).getName(), from + 1, to + 1));
        }
    }

    /**
     * @param reason for an amendment, needed once money was taken
     * @throws FrozenAfterSale without one
     */
    @Requires(Permission.CONTEST_EDIT)
    public void remove(@OfContest long contestId, long categoryId, Optional<String> reason) {
        Contest contest = book.lock(contestId);
        Category category = get(contest, categoryId);
        boolean used = !em.createQuery("SELECT c.id FROM Contestant c WHERE c.categoryId = :category", Long.class)
                .setParameter("category", categoryId)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
        if (used) {
            throw new ContestRefused(ContestFault.CATEGORY_USED);
        }
        keep("category.remove", contest, category.getName(), "", reason);
        em.remove(category);
    }

    private void keep(String action, Contest contest, String was, String is, Optional<String> reason) {
        if (certified.has(contest.getId())) {
            throw new ContestRefused(ContestFault.CERTIFIED);
        }
        if (amendments.isFrozen(contest.getId())) {
            amendments.record(contest.getId(), "category", was, is, reason);
        }
        audit.record(
                ContestBook.change(action, contest).because(reason.orElse("")).field("category", was, is));
    }

    private static String name(String typed, List<Category> others) {
        String name = typed.strip().replaceAll("\\s+", " ");
        if (name.isEmpty()) {
            throw new ContestRefused(ContestFault.NAME_MISSING);
        }
        if (name.length() > MAX_NAME) {
            throw new ContestRefused(ContestFault.NAME_TOO_LONG);
        }
        if (others.stream().anyMatch(category -> category.getName().equalsIgnoreCase(name))) {
            throw new ContestRefused(ContestFault.NAME_TAKEN);
        }
        return name;
    }

    private Category get(Contest contest, long categoryId) {
        return contests.categories(contest).stream()
                .filter(category -> category.getId() == categoryId)
                .findFirst()
                .orElseThrow(() -> new OptimisticLockException("category " + categoryId + " isn't there"));
    }
}
