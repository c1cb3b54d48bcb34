package dev.vote.domain.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Passwords that are guessed first. Long ones are hardly ever more than short ones put together, so the list has the
 * words, and a password is common if it is nothing but up to three of them (in any case, with look-alike digits for
 * letters, or run along the keyboard) with a few digits and signs around, or a short piece again and again.
 */
final class CommonPasswords {

    static final CommonPasswords BUNDLED = new CommonPasswords(load());

    private static final int MOST_WORDS = 3;
    private static final int MOST_FILLERS = 6;
    private static final int SHORTEST_RUN = 4;
    private static final int SHORT_PIECE = 4;

    private static final List<String> RUNS = List.of(
            "0123456789012345678901234567890",
            "0987654321098765432109876543210",
            "abcdefghijklmnopqrstuvwxyzabcdefghijkl",
            "zyxwvutsrqponmlkjihgfedcba",
            "qwertyuiopasdfghjklzxcvbnm",
            "mnbvcxzlkjhgfdsapoiuytrewq",
            "qwertyuiop[]asdfghjkl;'zxcvbnm,./",
            "azertyuiopqsdfghjklmwxcvbn",
            "qwertzuiopasdfghjklyxcvbnm",
            "1q2w3e4r5t6y7u8i9o0p",
            "q1w2e3r4t5y6u7i8o9p0",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
            "qazwsxedcrfvtgbyhnujmikolp",
            "zaq12wsxcde34rfvbgt56yhnmju78ik",
            "!@#$%^&*()_+");

    private final Set<String> words;

    CommonPasswords(Set<String> words) {
        this.words = Set.copyOf(words);
    }

    /** @param more in lower case */
    CommonPasswords with(Set<String> more) {
        Set<String> all = new HashSet<>(words);
        all.addAll(more);
        return new CommonPasswords(all);
    }

    boolean contains(String password) {
        String text = password.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
        String piece = piece(text);
        return piece.length() <= SHORT_PIECE || isMadeUp(text, 0, MOST_WORDS, MOST_FILLERS) || isRepeated(piece, text);
    }

    private boolean isRepeated(String piece, String text) {
        return piece.length() < text.length() && isMadeUp(piece, 0, MOST_WORDS, MOST_FILLERS);
    }

    /** Whether the rest from there is nothing but so many words and fillers. */
    private boolean isMadeUp(String text, int from, int wordsLeft, int fillersLeft) {
        if (from == text.length()) {
            return wordsLeft < MOST_WORDS;
        }
        if (wordsLeft > 0) {
            int run = run(text, from);
            if (run >= SHORTEST_RUN && isMadeUp(text, from + run, wordsLeft - 1, fillersLeft)) {
                return true;
            }
            for (String word : words) {
                if (isAt(text, from, word) && isMadeUp(text, from + word.length(), wordsLeft - 1, fillersLeft)) {
                    return true;
                }
            }
        }
        return fillersLeft > 0
                && !Character.isLetter(text.charAt(from))
                && isMadeUp(text, from + 1, wordsLeft, fillersLeft - 1);
    }

    /** The piece of which the text is a repetition, cut anywhere: {@code abc} of {@code abcabcab}; else the text. */
    private static String piece(String text) {
        for (int length = 1; length <= text.length() / 2; length++) {
            if (text.regionMatches(0, text, length, text.length() - length)) {
                return text.substring(0, length);
            }
        }
        return text;
    }

    /** How far the text runs along the alphabet or the keyboard from there. */
    private static int run(String text, int from) {
        int longest = 0;
        for (String run : RUNS) {
            for (int length = text.length() - from; length > longest; length--) {
                if (run.contains(text.substring(from, from + length))) {
                    longest = length;
                }
            }
        }
        return longest;
    }

    private static boolean isAt(String text, int from, String word) {
        if (from + word.length() > text.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            char shown = text.charAt(from + i);
            if (shown != word.charAt(i) && !looksLike(shown, word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean looksLike(char shown, char letter) {
        return switch (shown) {
            case '0' -> letter == 'o';
            case '1', '!', '|' -> letter == 'i' || letter == 'l';
            case '3' -> letter == 'e';
            case '4', '@' -> letter == 'a';
            case '5', '$' -> letter == 's';
            case '7', '+' -> letter == 't';
            case '8' -> letter == 'b';
            case '9' -> letter == 'g';
            default -> false;
        };
    }

    private static Set<String> load() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                CommonPasswords.class.getResourceAsStream("common-passwords.txt"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> List.of(line.strip().split("\\s+")).stream())
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
