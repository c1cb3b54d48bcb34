package dev.vote.domain.ledger;

import java.time.Instant;
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
}
