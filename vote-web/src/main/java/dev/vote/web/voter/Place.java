package dev.vote.web.voter;

import dev.vote.domain.ledger.Standing;
import dev.vote.domain.ledger.Standings;

/**
 * Where a contestant stands, ready to be drawn.
 *
 * @param rank from 1
 * @param ofLeader votes as a percentage of the leader's, for the length of a bar; 0 to 100
 * @param ofAll votes as a percentage of all, with one decimal; 0 to 100
 */
public record Place(int rank, long votes, int ofLeader, double ofAll) {

    static Place of(Standing standing, Standings standings) {
        long leader = standings.standings().get(0).votes();
        return new Place(
                standing.rank(),
                standing.votes(),
                (int) Math.round(percent(standing.votes(), leader)),
                Math.round(percent(standing.votes(), standings.totalVotes()) * 10) / 10.0);
    }

    private static double percent(long part, long whole) {
        return whole == 0 ? 0 : 100.0 * part / whole;
    }

    /** Whether it deserves a medal: the first three, once there are votes. */
    public boolean isMedal() {
        return rank <= 3 && votes > 0;
    }
}
