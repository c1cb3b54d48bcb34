package dev.vote.domain.roster;

import dev.vote.domain.contest.ContestantCode;
import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Makes codes that are read off a poster, heard over a loudspeaker, and typed on a phone without a second look. Of
 * characters that look alike (0 O Q D, 1 I L, 2 Z, 5 S, 6 G, 8 B, U V) none is used, so it doesn't matter which of them
 * somebody takes it for; nor is a vowel, so that no code is a word that nobody wants to stand beside. What is left makes
 * 83,521 codes of four characters.
 */
final class CodeMaker {

    static final String ALPHABET = "CFHJKMNPRTWXY3479";

    private static final int LENGTH = 4;

    /** So many misses in a row mean that most codes of that length are taken. */
    private static final int MISSES = 50;

    private final Set<String> taken;
    private final RandomGenerator random;

    /** @param taken codes that are in use, whoever has given them */
    CodeMaker(Set<String> taken, RandomGenerator random) {
        this.taken = new HashSet<>(taken);
        this.random = random;
    }

    /** Another one with each call. */
    ContestantCode next() {
        int length = LENGTH;
        int misses = 0;
        String code = code(length);
        while (!taken.add(code)) {
            misses++;
            if (misses % MISSES == 0) {
                length = Math.min(length + 1, ContestantCode.MAX_LENGTH);
            }
            code = code(length);
        }
        return new ContestantCode(code);
    }

    private String code(int length) {
        StringBuilder code = new StringBuilder(length);
        for (int index = 0; index < length; index++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }
}
