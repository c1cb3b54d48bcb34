package dev.vote.domain.seal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One link of a contest's chain: it stands for the entries in its tree, and for every seal before it.
 *
 * @param number in the contest's chain, from 1
 * @param previous the hash of the seal before; {@link Hash#NONE} for the first
 * @param root of the tree over its entries' lines
 * @param entries how many
 */
public record Seal(long contestId, long number, Hash previous, Hash root, int entries, Instant sealedAt) {

    public Seal {
        sealedAt = sealedAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** @param lines at least one, in the order in which they are sealed */
    public static Seal first(long contestId, List<LedgerLine> lines, Instant at) {
        return over(contestId, 1, Hash.NONE, lines, at);
    }

    /** @param lines at least one, in the order in which they are sealed */
    public Seal next(List<LedgerLine> lines, Instant at) {
        return over(contestId, number + 1, hash(), lines, at);
    }

    private static Seal over(long contestId, long number, Hash previous, List<LedgerLine> lines, Instant at) {
        return new Seal(contestId, number, previous, tree(number, lines).root(), lines.size(), at);
    }

    /** The tree over lines that are in this seal. */
    public MerkleTree tree(List<LedgerLine> lines) {
        return tree(number, lines);
    }

    private static MerkleTree tree(long number, List<LedgerLine> lines) {
        return MerkleTree.of(IntStream.range(0, lines.size())
                .mapToObj(index -> lines.get(index).sealed(number, index + 1))
                .toList());
    }

    /** Of everything that it says. */
    public Hash hash() {
        return Hash.of("vote-seal " + contestId + ' ' + facts());
    }

    /** As it is published. */
    public String line() {
        return "seal " + facts() + ' ' + hash();
    }

    private String facts() {
        return String.join(
                " ",
                Long.toString(number),
                previous.toString(),
                root.toString(),
                Integer.toString(entries),
                LedgerText.moment(sealedAt));
    }
}
