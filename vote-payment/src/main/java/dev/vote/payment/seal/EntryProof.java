package dev.vote.payment.seal;

import dev.vote.domain.seal.Hash;
import dev.vote.domain.seal.Seal;
import java.util.List;

/**
 * A ledger entry, and what leads from it to its seal.
 *
 * @param line as it was sealed
 * @param place in the seal, from 1
 * @param path hashes from the line's to the root, its neighbour first
 */
public record EntryProof(String line, int place, List<Hash> path, Seal seal) {

    public EntryProof {
        path = List.copyOf(path);
    }
}
