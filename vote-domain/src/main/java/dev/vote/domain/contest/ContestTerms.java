package dev.vote.domain.contest;

import dev.vote.domain.money.Money;
import java.time.ZoneId;

/**
 * What voters go by: once votes were sold, it changes only by a recorded amendment.
 *
 * @param price of one vote outside a package; positive
 * @param maxVotes that one payment may buy; 1 to 1,000,000, and for no more than {@value #MOST_MINOR} minor units
 * @param zone in which the organiser thinks of the window
 */
public record ContestTerms(
        Money price, long maxVotes, VotingWindow window, ZoneId zone, ResultsVisibility resultsVisibility) {

    public static final long MOST_VOTES = 1_000_000;

    /** Of one payment, in minor units: ten thousand millions of a currency, more than anybody pays at once. */
    public static final long MOST_MINOR = 1_000_000_000_000L;

    public ContestTerms {
        if (price.amountMinor() < 1 || maxVotes < 1 || maxVotes > MOST_VOTES) {
            throw new IllegalArgumentException("a vote must cost something, and a payment buy 1 to 1,000,000 of them");
        }
    }
}
