package dev.vote.web.api;

import dev.vote.domain.contest.Category;
import dev.vote.domain.contest.Contest;
import dev.vote.domain.contest.Contestant;
import dev.vote.domain.contest.LatePayments;
import dev.vote.domain.contest.VotePackage;
import dev.vote.web.view.Links;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * A contest with all that is needed to order votes.
 *
 * @param maxVotes the most that one payment may buy
 * @param latePayments what becomes of a payment that is made after the close
 */
public record ContestDetail(
        ContestSummary contest,
        String description,
        long maxVotes,
        LateRule latePayments,
        List<CategoryItem> categories,
        List<PackageItem> packages,
        List<ContestantItem> contestants) {

    /** @param version what an order names it by: another one when the rule or the close is changed */
    public record LateRule(LatePayments rule, int version) {

        static LateRule of(Contest contest) {
            return new LateRule(contest.getWindow().latePayments(), contest.getLateVersion());
        }
    }

    /** @param id what {@link ContestantItem#category} refers to */
    public record CategoryItem(long id, String name) {

        static CategoryItem of(Category category) {
            return new CategoryItem(category.getId(), category.getName());
        }
    }

    /** @param id what an order names it by */
    public record PackageItem(long id, long votes, long priceMinor) {

        static PackageItem of(VotePackage bundle) {
            return new PackageItem(bundle.getId(), bundle.getVotes(), bundle.getPriceMinor());
        }
    }

    /** @param withdrawn no more votes are sold; those that were paid for count */
    public record ContestantItem(
            String code, String name, String story, Optional<Long> category, Optional<URI> photo, boolean withdrawn) {

        static ContestantItem of(Contestant contestant, Links links) {
            return new ContestantItem(
                    contestant.getCode(),
                    contestant.getName(),
                    contestant.getStory(),
                    contestant.getCategoryId(),
                    contestant.getPhotoDigest().map(links::photo),
                    contestant.isWithdrawn());
        }
    }
}
