package dev.vote.web.api;

import dev.vote.domain.seal.Hash;
import dev.vote.domain.seal.Seal;
import dev.vote.payment.seal.EntryProof;
import dev.vote.payment.seal.Seals;
import java.util.List;

/**
 * Where the ledger entries of a payment are: its credit, and its reversal, if the money went back. docs/verification.md tells how to
 * compute the rest from each entry's line.
 *
 * @param unsealed how many more there are that wait for their seal
 */
public record ProofResponse(String reference, List<Entry> entries, int unsealed) {

    /**
     * @param line as it was sealed, and stands in the public export
     * @param leaf its hash in the tree
     * @param place in the seal, from 1
     * @param path the hashes that lead from the leaf to the seal's root, the leaf's neighbour first
     */
    public record Entry(String line, String leaf, int place, List<String> path, SealedIn seal) {

        static Entry of(EntryProof proof) {
            return new Entry(
                    proof.line(),
                    proof.leaf().toString(),
                    proof.place(),
                    proof.path().stream().map(Hash::toString).toList(),
                    SealedIn.of(proof.seal()));
        }
    }

    /**
     * @param contest its number, which is part of what is hashed
     * @param line as it stands in the public export
     */
    public record SealedIn(
            long contest, long number, String previous, String root, int entries, String hash, String line) {

        static SealedIn of(Seal seal) {
            return new SealedIn(
                    seal.contestId(),
                    seal.number(),
                    seal.previous().toString(),
                    seal.root().toString(),
                    seal.entries(),
                    seal.hash().toString(),
                    seal.line());
        }
    }

    static ProofResponse of(String reference, Seals.Proofs proofs) {
        return new ProofResponse(
                reference, proofs.proofs().stream().map(Entry::of).toList(), proofs.unsealed());
    }
}
