package dev.vote.payment.checkout;

import dev.vote.domain.contest.Contest;
import dev.vote.domain.contest.Contestant;
import dev.vote.domain.contest.VotePackage;
import dev.vote.domain.money.Money;
import dev.vote.domain.payment.EmailAddress;
import dev.vote.domain.payment.Purchase;
import dev.vote.payment.gateway.PaymentGateway;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Turns a wish into a purchase with a price, or refuses it. Only here is a price computed; nothing that the voter's
 * browser says about money is believed.
 *
 * @param packages that the contest sells
 */
record Pricing(Contest contest, Contestant contestant, List<VotePackage> packages, PaymentGateway gateway) {

    /** @throws CheckoutRefused if it can't be sold as it is */
    Purchase price(CheckoutRequest request) {
        EmailAddress email =
                EmailAddress.parse(request.email()).orElseThrow(() -> new CheckoutRefused(Refusal.INVALID_EMAIL));
        if (request.votes().isPresent() == request.packageId().isPresent()) {
            throw new CheckoutRefused(Refusal.VOTES_OR_PACKAGE);
        }
        return request.packageId().isPresent()
                ? bundle(request.packageId().getAsLong(), email)
                : free(request.votes().orElseThrow(), email);
    }

    private Purchase bundle(long packageId, EmailAddress email) {
        VotePackage bundle = packages.stream()
                .filter(offered -> offered.getId() == packageId)
                .findFirst()
                .orElseThrow(() -> new CheckoutRefused(Refusal.UNKNOWN_PACKAGE));
        Money price = Money.of(bundle.getPriceMinor(), contest.getCurrency());
        return purchase(OptionalLong.of(packageId), bundle.getVotes(), price, email);
    }

    private Purchase free(long votes, EmailAddress email) {
        if (votes < 1 || votes > contest.getMaxVotes()) {
            throw new CheckoutRefused(Refusal.VOTES_OUT_OF_RANGE, Long.toString(contest.getMaxVotes()));
        }
        return purchase(OptionalLong.empty(), votes, contest.getPrice().times(votes), email);
    }

    private Purchase purchase(OptionalLong packageId, long votes, Money price, EmailAddress email) {
        Optional<Money> minimum = gateway.minimum(price.currency());
        if (minimum.isEmpty()) {
            throw new CheckoutRefused(Refusal.CURRENCY_NOT_TAKEN, price.currencyCode());
        }
        if (price.amountMinor() < minimum.get().amountMinor()) {
            throw new CheckoutRefused(Refusal.AMOUNT_TOO_SMALL, minimum.get().format(Locale.ENGLISH));
        }
        return new Purchase(
                contest.getId(), contestant.getId(), packageId, votes, price, email, contest.getLateVersion());
    }
}
