package dev.vote.domain.contest;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What voters type to find a contestant; unique in the contest.
 *
 * @param value two to twelve capital letters and digits
 */
public record ContestantCode(String value) {

    public static final int MIN_LENGTH = 2;
    public static final int MAX_LENGTH = 12;

    private static final Pattern FORM = Pattern.compile("[A-Z0-9]{" + MIN_LENGTH + "," + MAX_LENGTH + "}");

    public ContestantCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a contestant's code is 2 to 12 capital letters and digits");
        }
    }

    /** @param text in any case; empty if it is no code */
    public static Optional<ContestantCode> find(String text) {
        String code = capitals(text);
        return FORM.matcher(code).matches() ? Optional.of(new ContestantCode(code)) : Optional.empty();
    }

    /** As it would be kept, if it is a code. */
    public static String capitals(String text) {
        return text.strip().toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
