package dev.vote.domain.certification;

import java.util.ArrayList;
import java.util.List;

/**
 * One contestant's place in a certified result.
 *
 * @param category its name; empty for none
 * @param rank among all of the contest's contestants, as the results show it
 * @param place in the category
 * @param amountMinor what came in for it, less what went back; for staff only
 */
public record CertifiedStanding(
        long contestantId,
        String code,
        String name,
        String category,
        int rank,
        int place,
        long votes,
        long amountMinor) {

    /**
     * @param counted a category after the other, most votes first in each; ranks and places are overwritten
     */
    public static List<CertifiedStanding> ranked(List<CertifiedStanding> counted) {
        long[] votes =
                counted.stream().mapToLong(CertifiedStanding::votes).sorted().toArray();
        List<CertifiedStanding> ranked = new ArrayList<>(counted.size());
        int inCategory = 0;
        for (CertifiedStanding each : counted) {
            CertifiedStanding before = ranked.isEmpty() ? null : ranked.get(ranked.size() - 1);
            boolean same = before != null && before.category.equals(each.category);
            inCategory = same ? inCategory + 1 : 1;
            int place = same && before.votes == each.votes ? before.place : inCategory;
            ranked.add(each.at(1 + more(votes, each.votes), place));
        }
        return ranked;
    }

    /** How many have more. @param votes rising */
    private static int more(long[] votes, long than) {
        int low = 0;
        int high = votes.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (votes[middle] > than) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return votes.length - low;
    }

    private CertifiedStanding at(int rank, int place) {
        return new CertifiedStanding(contestantId, code, name, category, rank, place, votes, amountMinor);
    }
}
