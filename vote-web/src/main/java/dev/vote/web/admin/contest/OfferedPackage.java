package dev.vote.web.admin.contest;

import dev.vote.domain.contest.Contest;
import dev.vote.domain.contest.VotePackage;
import java.io.Serializable;

/**
 * A package on sale.
 *
 * @param saving what a vote costs less in it than alone: 0.1 for a tenth
 */
public record OfferedPackage(long id, long votes, double saving) implements Serializable {

    static OfferedPackage of(VotePackage bundle, Contest contest) {
        double alone = (double) contest.getPrice().amountMinor() * bundle.getVotes();
        return new OfferedPackage(bundle.getId(), bundle.getVotes(), 1 - bundle.getPriceMinor() / alone);
    }

    /** Whether votes cost more in it than alone. */
    public boolean isDearer() {
        return saving < 0;
    }
}
