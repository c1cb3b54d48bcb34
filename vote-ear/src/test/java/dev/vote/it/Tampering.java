package dev.vote.it;

import dev.vote.domain.seal.Hash;
import dev.vote.domain.seal.MerkleTree;
import dev.vote.domain.seal.Seal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What somebody might do to an export who wants other results, with the words by which the verifier must find it. An export has at least two
 * seals, of which the first has at least three entries, the first two of them credits; the second one's money never went back.
 */
enum Tampering {
    VOTES_OF_AN_ENTRY("is not the seal of its entries", lines -> edit(lines, "entry 1 1 ", 4, "+1")),
    VOTES_AND_THE_TOTAL("is not the seal of its entries", lines -> {
        edit(lines, "entry 1 1 ", 4, "+1");
        return edit(lines, "contestant " + word(lines, "entry 1 1 ", 5) + ' ', 2, "+1");
    }),
    KIND("is not the seal of its entries", lines -> edit(lines, "entry 1 1 ", 3, "REVERSAL")),
    CONTESTANT("is not the seal of its entries", lines -> edit(lines, "entry 1 1 ", 5, otherCode(lines))),
    TIME("is not the seal of its entries", lines -> edit(lines, "entry 1 2 ", 6, "2001-01-01T00:00:00.000000Z")),
    PAYMENT("is not the seal of its entries", lines -> edit(lines, "entry 1 2 ", 7, "0".repeat(64))),
    ENTRY_REMOVED("entries were removed", lines -> remove(lines, "entry 1 2 ")),
    LAST_ENTRY_REMOVED("entries were removed", lines -> {
        lines.remove(last(lines, "entry "));
        return lines;
    }),
    ENTRY_REMOVED_WITH_ITS_COUNTS("is not the seal of its entries", lines -> {
        int at = last(lines, "entry ");
        String seal = lines.get(at).split(" ")[1];
        lines.remove(at);
        edit(lines, "seal " + seal + ' ', 4, "-1");
        return edit(lines, "end ", 2, "-1");
    }),
    FIRST_SEAL_REMOVED("seals were removed", lines -> removeSeal(lines, "1")),
    LAST_SEAL_REMOVED("votes, and the entries add up to", lines -> removeSeal(lines, lastSeal(lines))),
    ENTRY_ADDED("entries were added", lines -> {
        int at = find(lines, "entry 1 1 ");
        lines.add(at + 1, lines.get(at).replaceFirst(" [0-9a-f]{64}$", " " + Hash.of("somebody")));
        return lines;
    }),
    ENTRY_ADDED_THAT_WAITS("votes, and the entries add up to", lines -> {
        String added = lines.get(find(lines, "entry 1 1 "))
                .replaceFirst("^entry 1 1", "waiting")
                .replaceFirst(" [0-9a-f]{64}$", " " + Hash.of("somebody"));
        lines.add(find(lines, "end "), added);
        return edit(lines, "end ", 3, "+1");
    }),
    ENTRY_COUNTED_TWICE("credits a payment a second time", lines -> {
        lines.add(find(lines, "end "), lines.get(find(lines, "entry 1 1 ")).replaceFirst("^entry 1 1", "waiting"));
        return lines;
    }),
    SEAL_ADDED("doesn't follow the seal before it", lines -> {
        lines.add(find(lines, "end "), lines.get(find(lines, "seal 1 ")).replaceFirst("^seal 1", "seal 9"));
        return lines;
    }),
    ENTRIES_SWAPPED("stands where entry", lines -> {
        int one = find(lines, "entry 1 1 ");
        lines.add(one + 1, lines.remove(one));
        return lines;
    }),
    ENTRIES_SWAPPED_AND_RENUMBERED("is not the seal of its entries", lines -> {
        int one = find(lines, "entry 1 1 ");
        String first = lines.get(one);
        lines.set(one, lines.get(one + 1).replaceFirst("^entry 1 2 ", "entry 1 1 "));
        lines.set(one + 1, first.replaceFirst("^entry 1 1 ", "entry 1 2 "));
        return lines;
    }),
    TOTAL("is said to have", lines -> edit(lines, "contestant C1 ", 2, "+100")),
    CONTESTANT_REMOVED("whom the export doesn't list", lines -> remove(lines, "contestant C1 ")),
    ROOT("is not the seal of its entries", lines -> edit(lines, "seal 2 ", 3, "ab".repeat(32))),
    PREVIOUS_HASH("doesn't follow the seal before it", lines -> edit(lines, "seal 2 ", 2, "ab".repeat(32))),
    HASH("its hash is not that of what it says", lines -> edit(lines, "seal 2 ", 6, "ab".repeat(32))),
    TIME_OF_A_SEAL(
            "its hash is not that of what it says", lines -> edit(lines, "seal 1 ", 5, "2001-01-01T00:00:00.000000Z")),
    ANOTHER_CONTESTS("its hash is not that of what it says", lines -> edit(lines, "contest ", 1, "+1")),
    ROOT_RECOMPUTED("its hash is not that of what it says", lines -> {
        edit(lines, "entry 1 1 ", 4, "+1");
        edit(lines, "contestant " + word(lines, "entry 1 1 ", 5) + ' ', 2, "+1");
        return edit(lines, "seal 1 ", 3, root(lines, "1").toString());
    }),
    SEAL_RECOMPUTED("doesn't follow the seal before it", lines -> {
        edit(lines, "entry 1 1 ", 4, "+1");
        edit(lines, "contestant " + word(lines, "entry 1 1 ", 5) + ' ', 2, "+1");
        reseal(lines, "1", Hash.NONE);
        return lines;
    }),
    CUT_OFF("The file is cut off", lines -> {
        lines.remove(lines.size() - 1);
        return lines;
    });

    private final String found;
    private final UnaryOperator<List<String>> deed;

    Tampering(String found, UnaryOperator<List<String>> deed) {
        this.found = found;
        this.deed = deed;
    }

    /** What the verifier says. */
    String found() {
        return found;
    }

    String of(String export) {
        return text(deed.apply(lines(export)));
    }

    /** The whole chain anew, with one vote more: it is right in itself. */
    static String rewritten(String export) {
        List<String> lines = lines(export);
        edit(lines, "entry 1 2 ", 4, "+1");
        edit(lines, "contestant " + word(lines, "entry 1 2 ", 5) + ' ', 2, "+1");
        Hash before = Hash.NONE;
        long last = Long.parseLong(lastSeal(lines));
        for (long number = 1; number <= last; number++) {
            before = reseal(lines, Long.toString(number), before);
        }
        return text(lines);
    }

    /** Without its last seals, and with totals and counts as if they had never been: it is right in itself. */
    static String shortened(String export) {
        List<String> lines = lines(export);
        String seal = lastSeal(lines);
        for (String line : List.copyOf(lines)) {
            if (line.startsWith("entry " + seal + ' ')) {
                String[] words = line.split(" ");
                edit(
                        lines,
                        "contestant " + words[5] + ' ',
                        2,
                        Long.toString(Long.parseLong(word(lines, "contestant " + words[5] + ' ', 2))
                                - Long.parseLong(words[4])));
                edit(lines, "end ", 2, "-1");
            }
        }
        edit(lines, "end ", 1, "-1");
        return text(removeSeal(lines, seal));
    }

    static String hashOf(String export, long seal) {
        return word(lines(export), "seal " + seal + ' ', 6);
    }

    private static List<String> lines(String export) {
        return new ArrayList<>(export.lines().toList());
    }

    private static String text(List<String> lines) {
        return String.join("\n", lines) + '\n';
    }

    private static int find(List<String> lines, String beginning) {
        for (int index = 0; index < lines.size(); index++) {
            if (lines.get(index).startsWith(beginning)) {
                return index;
            }
        }
        throw new AssertionError("no line begins with " + beginning);
    }

    private static int last(List<String> lines, String beginning) {
        int found = find(lines, beginning);
        for (int index = found; index < lines.size(); index++) {
            found = lines.get(index).startsWith(beginning) ? index : found;
        }
        return found;
    }

    private static String lastSeal(List<String> lines) {
        return lines.get(last(lines, "seal ")).split(" ")[1];
    }

    private static String word(List<String> lines, String beginning, int word) {
        return lines.get(find(lines, beginning)).split(" ")[word];
    }

    private static String otherCode(List<String> lines) {
        String own = word(lines, "entry 1 1 ", 5);
        return lines.stream()
                .filter(line -> line.startsWith("contestant "))
                .map(line -> line.split(" ")[1])
                .filter(code -> !code.equals(own))
                .findFirst()
                .orElseThrow();
    }

    /** @param value for the word; +n and -n change a number by so much */
    private static List<String> edit(List<String> lines, String beginning, int word, String value) {
        int index = find(lines, beginning);
        String[] words = lines.get(index).split(" ");
        words[word] = value.matches("[+-][0-9]+")
                ? Long.toString(Long.parseLong(words[word]) + Long.parseLong(value))
                : value;
        lines.set(index, String.join(" ", words));
        return lines;
    }

    private static List<String> remove(List<String> lines, String beginning) {
        lines.remove(find(lines, beginning));
        return lines;
    }

    private static List<String> removeSeal(List<String> lines, String number) {
        lines.removeIf(line -> line.startsWith("seal " + number + ' ') || line.startsWith("entry " + number + ' '));
        return lines;
    }

    private static Hash root(List<String> lines, String seal) {
        return MerkleTree.of(lines.stream()
                        .filter(line -> line.startsWith("entry " + seal + ' '))
                        .toList())
                .root();
    }

    private static Hash reseal(List<String> lines, String number, Hash before) {
        int index = find(lines, "seal " + number + ' ');
        String[] words = lines.get(index).split(" ");
        Seal seal = new Seal(
                Long.parseLong(word(lines, "contest ", 1)),
                Long.parseLong(number),
                before,
                root(lines, number),
                Integer.parseInt(words[4]),
                Instant.parse(words[5]));
        lines.set(index, seal.line());
        return seal.hash();
    }
}
