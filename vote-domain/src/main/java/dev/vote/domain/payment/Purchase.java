package dev.vote.domain.payment;

import dev.vote.domain.money.Money;
import java.util.OptionalLong;

/**
 * What a voter buys: so many votes for one contestant at a price that was computed by us.
 *
 * @param packageId the bundle that was bought, if one was
 * @param votes at least 1
 * @param price of all the votes together, at least 1 minor unit
 * @param lateVersion which version of the contest's rule for late payments was shown; at least 1
 */
public record Purchase(
        long contestId,
        long contestantId,
        OptionalLong packageId,
        long votes,
        Money price,
        EmailAddress email,
        int lateVersion) {

    public Purchase {
        if (votes < 1) {
            throw new IllegalArgumentException("a purchase needs at least one vote");
        }
        if (price.amountMinor() < 1) {
            throw new IllegalArgumentException("a purchase has a price");
        }
    }
}
