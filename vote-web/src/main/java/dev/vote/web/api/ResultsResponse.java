package dev.vote.web.api;

import dev.vote.domain.ledger.Standing;
import dev.vote.domain.ledger.Standings;
import java.time.Instant;
import java.util.List;

/**
 * A contest's standings.
 *
 * @param contest its slug
 * @param asOf when they were read
 */
public record ResultsResponse(String contest, Instant asOf, long totalVotes, List<Place> standings) {

    /** @param rank from 1; as many votes share a rank, and the next one is skipped */
    public record Place(int rank, String code, String name, long votes) {

        static Place of(Standing standing) {
            return new Place(standing.rank(), standing.code(), standing.name(), standing.votes());
        }
    }

    static ResultsResponse of(String contest, Standings standings) {
        return new ResultsResponse(
                contest,
                standings.asOf(),
                standings.totalVotes(),
                standings.standings().stream().map(Place::of).toList());
    }
}
