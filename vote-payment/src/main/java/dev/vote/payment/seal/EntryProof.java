package dev.vote.payment.seal;

import dev.vote.domain.seal.Hash;
import dev.vote.domain.seal.LedgerLine;
import dev.vote.domain.seal.MerkleTree;
import dev.vote.domain.seal.Seal;
import java.util.List;

/**
 * A ledger entry, and what leads from it to its seal.
 *
 * @param place in the seal, from 1
 * @param path hashes from the line's to the root, its neighbour first
 */
public record EntryProof(LedgerLine entry, int place, List<Hash> path, Seal seal) {

    public EntryProof {
        path = List.copyOf(path);
    }

    /** As it was sealed, and stands in the public export. */
    public String line() {
        return entry.sealed(seal.number(), place);
    }

    /** The line's hash. */
    public Hash leaf() {
        return MerkleTree.leaf(line());
    }
}
