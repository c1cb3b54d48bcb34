package dev.vote.domain.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tree is RFC 6962's, and a path proves what is in it and nothing else. */
class MerkleTreeTest {

    /** Those with which the implementations of Certificate Transparency are tested. */
    private static final List<String> KNOWN =
            List.of("", "\0", "\u0010", " !", "01", "@ABC", "PQRSTUVW", "`abcdefghijklmno");

    private static List<String> lines(int size) {
        return IntStream.range(0, size).mapToObj(index -> "line " + index).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void rootsAreThoseOfCertificateTransparency(int size, String root) {
        assertThat(MerkleTree.of(KNOWN.subList(0, size)).root()).hasToString(root);
    }

    @Test
    void everyLineOfATreeOfAnySizeIsProvenByItsPath() {
        for (int size = 1; size <= 40; size++) {
            List<String> lines = lines(size);
            MerkleTree tree = MerkleTree.of(lines);
            for (int place = 1; place <= size; place++) {
                Hash leaf = MerkleTree.leaf(lines.get(place - 1));
                assertThat(MerkleTree.proves(tree.path(place), leaf, place, size, tree.root()))
                        .as("%d of %d", place, size)
                        .isTrue();
            }
        }
    }

    @Test
    void aPathProvesNoOtherLineNoOtherPlaceAndNoOtherTree() {
        for (int size = 1; size <= 40; size++) {
            List<String> lines = lines(size);
            MerkleTree tree = MerkleTree.of(lines);
            Hash root = tree.root();
            for (int place = 1; place <= size; place++) {
                List<Hash> path = tree.path(place);
                Hash leaf = MerkleTree.leaf(lines.get(place - 1));
                Hash other = MerkleTree.leaf("another line");
                assertThat(MerkleTree.proves(path, other, place, size, root)).isFalse();
                assertThat(MerkleTree.proves(path, leaf, place, size, other)).isFalse();
                for (int elsewhere = 0; elsewhere <= size + 1; elsewhere++) {
                    assertThat(MerkleTree.proves(path, leaf, elsewhere, size, root))
                            .as("%d as %d of %d", place, elsewhere, size)
                            .isEqualTo(elsewhere == place);
                }
            }
        }
    }

    @Test
    void aPathThatIsAlteredTooShortOrTooLongProvesNothing() {
        List<String> lines = lines(13);
        MerkleTree tree = MerkleTree.of(lines);
        for (int place = 1; place <= lines.size(); place++) {
            List<Hash> path = tree.path(place);
            Hash leaf = MerkleTree.leaf(lines.get(place - 1));
            List<List<Hash>> wrong = new ArrayList<>();
            wrong.add(path.subList(1, path.size()));
            wrong.add(path.subList(0, path.size() - 1));
            for (int index = 0; index < path.size(); index++) {
                List<Hash> altered = new ArrayList<>(path);
                altered.set(index, Hash.of("something else"));
                wrong.add(altered);
                List<Hash> longer = new ArrayList<>(path);
                longer.add(index, path.get(index));
                wrong.add(longer);
            }
            List<Hash> longer = new ArrayList<>(path);
            longer.add(path.get(0));
            wrong.add(longer);
            List<Hash> reversed = new ArrayList<>(path);
            Collections.reverse(reversed);
            wrong.add(reversed);
            for (List<Hash> each : wrong) {
                assertThat(MerkleTree.proves(each, leaf, place, lines.size(), tree.root()))
                        .isFalse();
            }
        }
    }

    @Test
    void aShorterPathToAnInnerNodeDoesntMakeItALeaf() {
        MerkleTree tree = MerkleTree.of(KNOWN.subList(0, 4));
        Hash inner = MerkleTree.of(KNOWN.subList(0, 2)).root();
        List<Hash> fromInner = tree.path(1).subList(1, 2);

        assertThat(MerkleTree.proves(fromInner, inner, 1, 4, tree.root())).isFalse();
        assertThat(MerkleTree.leaf(inner.toString())).isNotEqualTo(inner);
    }

    @Test
    void thereIsNoTreeOfNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> MerkleTree.of(List.of()));
    }
}
