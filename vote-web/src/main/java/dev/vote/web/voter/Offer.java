package dev.vote.web.voter;

import dev.vote.domain.contest.VotePackage;
import dev.vote.domain.money.Money;
import java.util.Optional;

/**
 * A package as it is offered.
 *
 * @param saving against buying its votes one by one; absent if there is none
 */
public record Offer(long id, long votes, Money price, Optional<Saving> saving) {

    /** @param percent of the price without the package, rounded down */
    public record Saving(Money amount, int percent) {}

    static Offer of(VotePackage bundle, Money pricePerVote) {
        return of(bundle.getId(), bundle.getVotes(), bundle.getPriceMinor(), pricePerVote);
    }

    static Offer of(long id, long votes, long priceMinor, Money pricePerVote) {
        Money price = new Money(priceMinor, pricePerVote.currency());
        return new Offer(id, votes, price, saving(price, pricePerVote.times(votes)));
    }

    private static Optional<Saving> saving(Money price, Money apart) {
        long saved = apart.amountMinor() - price.amountMinor();
        int percent = (int) (100.0 * saved / apart.amountMinor());
        return percent < 1 ? Optional.empty() : Optional.of(new Saving(new Money(saved, price.currency()), percent));
    }
}
