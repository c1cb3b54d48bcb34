package dev.vote.domain.seal;

import java.util.ArrayList;
import java.util.List;

/**
 * A tree of hashes over lines of text, as in RFC 6962 (section 2.1): its root stands for all of them in their order, and a path of a dozen
 * hashes proves that a line is one of thousands. Leaves and inner nodes are hashed with different first bytes, so that neither can be
 * taken for the other.
 */
public final class MerkleTree {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final List<Hash> leaves;

    private MerkleTree(List<Hash> leaves) {
        this.leaves = leaves;
    }

    /** @param lines at least one */
    public static MerkleTree of(List<String> lines) {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a tree has a leaf");
        }
        return new MerkleTree(lines.stream().map(MerkleTree::leaf).toList());
    }

    public static Hash leaf(String line) {
        return Hash.of(LEAF, line);
    }

    public Hash root() {
        return root(leaves);
    }

    /**
     * The hashes that lead from a leaf to the root, the leaf's neighbour first.
     *
     * @param place of the leaf, from 1
     */
    public List<Hash> path(int place) {
        List<Hash> path = new ArrayList<>();
        addPath(leaves, place - 1, path);
        return path;
    }

    /**
     * Whether a leaf is where it is said to be, in a tree with that root. It is the algorithm of RFC 9162 (section 2.1.3.2), which
     * needs the path alone.
     *
     * @param place of the leaf, from 1
     * @param size how many leaves the tree has
     */
    public static boolean proves(List<Hash> path, Hash leaf, int place, int size, Hash root) {
        if (place < 1 || place > size) {
            return false;
        }
        int node = place - 1;
        int last = size - 1;
        Hash hash = leaf;
        for (Hash sibling : path) {
            if (last == 0) {
                return false;
            }
            if (node % 2 == 1 || node == last) {
                hash = Hash.of(NODE, sibling, hash);
                while (node % 2 == 0 && node != 0) {
                    node /= 2;
                    last /= 2;
                }
            } else {
                hash = Hash.of(NODE, hash, sibling);
            }
            node /= 2;
            last /= 2;
        }
        return last == 0 && hash.equals(root);
    }

    private static Hash root(List<Hash> leaves) {
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int left = leftSize(leaves.size());
        return Hash.of(NODE, root(leaves.subList(0, left)), root(leaves.subList(left, leaves.size())));
    }

    private static void addPath(List<Hash> leaves, int index, List<Hash> path) {
        if (leaves.size() == 1) {
            return;
        }
        int left = leftSize(leaves.size());
        if (index < left) {
            addPath(leaves.subList(0, left), index, path);
            path.add(root(leaves.subList(left, leaves.size())));
        } else {
            addPath(leaves.subList(left, leaves.size()), index - left, path);
            path.add(root(leaves.subList(0, left)));
        }
    }

    /** The largest power of two that is smaller. */
    private static int leftSize(int size) {
        return Integer.highestOneBit(size - 1);
    }
}
