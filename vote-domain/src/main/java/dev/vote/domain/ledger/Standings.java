package dev.vote.domain.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The order of a contest's contestants at one moment, most votes first.
 *
 * @param totalVotes the sum over all standings
 */
public record Standings(Instant asOf, long totalVotes, List<Standing> standings) {

    public Standings {
        standings = List.copyOf(standings);
    }

    /** @param unranked in any order; those with as many votes stay as they are */
    public static Standings ranked(Instant asOf, List<Standing> unranked) {
        List<Standing> ranked = new ArrayList<>(unranked.size());
        long total = 0;
        Standing last = null;
        for (Standing each : unranked.stream()
                .sorted(Comparator.comparingLong(Standing::votes).reversed())
                .toList()) {
            int rank = last != null && last.votes() == each.votes() ? last.rank() : ranked.size() + 1;
            last = new Standing(rank, each.contestantId(), each.code(), each.name(), each.votes());
            ranked.add(last);
            total = Math.addExact(total, each.votes());
        }
        return new Standings(asOf, total, ranked);
    }
}
