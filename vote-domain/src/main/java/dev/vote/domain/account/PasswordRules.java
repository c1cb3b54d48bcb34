package dev.vote.domain.account;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which passwords may be chosen, by OWASP ASVS 5.0, chapter 6.2: long enough, of any characters, not among the common
 * ones, and not the person's own name. No character must be in it, and none may not; it never has to be changed.
 */
public final class PasswordRules {

    /** In characters as people count them: Unicode code points. */
    public static final int LEAST = 12;

    public static final int MOST = 128;

    private static final int SHORTEST_WORD = 3;

    private PasswordRules() {}

    /**
     * @param email of the account
     * @param name of the person
     * @return empty if it may be chosen
     */
    static Optional<PasswordFault> check(String password, String email, String name) {
        if (length(password) < LEAST) {
            return Optional.of(PasswordFault.TOO_SHORT);
        }
        if (isTooLong(password)) {
            return Optional.of(PasswordFault.TOO_LONG);
        }
        if (CommonPasswords.BUNDLED.contains(password)) {
            return Optional.of(PasswordFault.COMMON);
        }
        return CommonPasswords.BUNDLED.with(personal(email, name)).contains(password)
                ? Optional.of(PasswordFault.PERSONAL)
                : Optional.empty();
    }

    /** Whether it isn't even worth hashing: nobody can have chosen it. */
    static boolean isTooLong(String password) {
        return length(password) > MOST;
    }

    private static int length(String password) {
        return password.codePointCount(0, password.length());
    }

    /** The address and the name, whole and in parts. */
    private static Set<String> personal(String email, String name) {
        return Stream.of(email, name)
                .flatMap(text -> Stream.concat(Stream.of(text), Arrays.stream(text.split("[^\\p{L}\\p{N}]+"))))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .collect(Collectors.toSet());
    }
}
