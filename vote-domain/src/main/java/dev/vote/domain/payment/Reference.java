package dev.vote.domain.payment;

import java.security.SecureRandom;
import java.util.Optional;

/**
 * The name that a payment has at the gateway and in its voter's URL.
 *
 * <p>Who knows it sees the payment, so it can't be guessed: 26 random letters and digits, more than 128 bits. Letters and
 * digits only, because that is what every gateway and every URL takes as it is.
 *
 * @param value 22 to 64 letters and digits
 */
public record Reference(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 26;
    private static final int SHORTEST = 22;
    private static final int LONGEST = 64;
    private static final SecureRandom RANDOM = new SecureRandom();

    public Reference {
        if (!isReference(value)) {
            throw new IllegalArgumentException("not a payment reference");
        }
    }

    /** A new one, 130 random bits. */
    public static Reference random() {
        StringBuilder value = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            value.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new Reference(value.toString());
    }

    /** Empty for a text that can't be a reference of ours. */
    public static Optional<Reference> parse(String text) {
        return text != null && isReference(text) ? Optional.of(new Reference(text)) : Optional.empty();
    }

    /** Not by a pattern: it is asked several times for each payment, and a pattern is many times slower. */
    private static boolean isReference(String text) {
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (!isLetterOrDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    @Override
    public String toString() {
        return value;
    }
}
