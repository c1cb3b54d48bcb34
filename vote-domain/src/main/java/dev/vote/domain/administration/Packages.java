package dev.vote.domain.administration;

import dev.vote.domain.audit.AuditTrail;
import dev.vote.domain.contest.Amendments;
import dev.vote.domain.contest.Contest;
import dev.vote.domain.contest.ContestTerms;
import dev.vote.domain.contest.Contests;
import dev.vote.domain.contest.FrozenAfterSale;
import dev.vote.domain.contest.VotePackage;
import dev.vote.domain.money.Money;
import dev.vote.domain.staff.OfContest;
import dev.vote.domain.staff.Permission;
import dev.vote.domain.staff.Requires;
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
 * The bundles that a contest sells, fewest votes first. One that was sold is retired and not deleted, and another price
 * makes another package, so that every payment keeps what it bought.
 *
 * @throws FrozenAfterSale from each change without a reason, once money was taken
 */
@ApplicationScoped
@Transactional
public class Packages {

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    @Inject
    ContestBook book;

    @Inject
    Contests contests;

    @Inject
    Amendments amendments;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    @Requires(Permission.CONTEST_VIEW)
    public List<VotePackage> list(@OfContest long contestId) {
        return contests.packages(book.get(contestId));
    }

    /**
     * @param votes 1 to the most that one payment may buy
     * @param priceMinor 1 to {@link ContestTerms#MOST_MINOR}
     */
    @Requires(Permission.CONTEST_EDIT)
    public void add(@OfContest long contestId, long votes, long priceMinor, Optional<String> reason) {
        Contest contest = book.lock(contestId);
        requirePossible(contest, votes, priceMinor);
        if (find(contest, votes).isPresent()) {
            throw new ContestRefused(ContestFault.VOTES_TAKEN);
        }
        offer(contest, votes, priceMinor);
        keep("package.add", contest, votes, "", price(contest, priceMinor), reason);
    }

    /**
     * Another price for the same votes.
     *
     * @throws OptimisticLockException if it isn't on sale any more: somebody else was faster
     */
    @Requires(Permission.CONTEST_EDIT)
    public void reprice(@OfContest long contestId, long packageId, long priceMinor, Optional<String> reason) {
        Contest contest = book.lock(contestId);
        VotePackage old = get(contest, packageId);
        requirePossible(contest, old.getVotes(), priceMinor);
        if (old.getPriceMinor() == priceMinor) {
            return;
        }
        old.retire(clock.instant());
        em.flush();
        offer(contest, old.getVotes(), priceMinor);
        keep(
                "package.reprice",
                contest,
                old.getVotes(),
                price(contest, old.getPriceMinor()),
                price(contest, priceMinor),
                reason);
    }

    /**
     * No longer sold.
     *
     * @throws OptimisticLockException if that is so already: somebody else was faster
     */
    @Requires(Permission.CONTEST_EDIT)
    public void retire(@OfContest long contestId, long packageId, Optional<String> reason) {
        Contest contest = book.lock(contestId);
        VotePackage old = get(contest, packageId);
        old.retire(clock.instant());
        keep("package.retire", contest, old.getVotes(), price(contest, old.getPriceMinor()), "", reason);
    }

    private void offer(Contest contest, long votes, long priceMinor) {
        // in the order of their sizes, as voters look for them
        em.persist(VotePackage.offer(contest.getId(), votes, priceMinor, (int) Math.min(votes, Integer.MAX_VALUE)));
    }

    private static void requirePossible(Contest contest, long votes, long priceMinor) {
        if (votes < 1 || votes > contest.getMaxVotes()) {
            throw new ContestRefused(ContestFault.VOTES_RANGE);
        }
        if (priceMinor < 1 || priceMinor > ContestTerms.MOST_MINOR) {
            throw new ContestRefused(ContestFault.PRICE_FORM);
        }
    }

    private Optional<VotePackage> find(Contest contest, long votes) {
        return contests.packages(contest).stream()
                .filter(bundle -> bundle.getVotes() == votes)
                .findFirst();
    }

    private VotePackage get(Contest contest, long packageId) {
        return contests.packages(contest).stream()
                .filter(bundle -> bundle.getId() == packageId)
                .findFirst()
                .orElseThrow(() -> new OptimisticLockException("package " + packageId + " isn't on sale"));
    }

    private void keep(String action, Contest contest, long votes, String was, String is, Optional<String> reason) {
        String what = "package of " + votes;
        if (amendments.isFrozen(contest.getId())) {
            amendments.record(contest.getId(), what, was, is, reason);
        }
        book.touch(contest);
        audit.record(
                ContestBook.change(action, contest).because(reason.orElse("")).field(what, was, is));
    }

    private static String price(Contest contest, long priceMinor) {
        return Money.of(priceMinor, contest.getCurrency()).format(Locale.ENGLISH);
    }
}
