package dev.vote.payment.seal;

import java.util.List;

/**
 * What an audit saw.
 *
 * @param contests with ledger entries
 * @param unsealed entries without a seal, of any age
 * @param seals how many were computed anew
 * @param turn the last of those whose turn it was
 * @param differences the first of them
 * @param different how many there are
 */
public record Findings(
        long contests,
        long entries,
        long unsealed,
        long seals,
        Turn turn,
        List<Difference> differences,
        long different) {

    public Findings {
        differences = List.copyOf(differences);
    }

    /** A place in the long row of all seals. */
    public record Turn(long contestId, long seal) {

        static final Turn FIRST = new Turn(0, 0);
    }
}
