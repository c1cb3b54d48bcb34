package dev.vote.domain.payment;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the gateway's receipt goes. Checked for the form that mistyped addresses lack, not for existence.
 *
 * @param value at most 254 characters, as RFC 5321 allows
 */
public record EmailAddress(String value) {

    private static final int MAX_LENGTH = 254;
    private static final String HIDDEN = "•••";
    private static final Pattern FORM =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})+");

    public EmailAddress {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not an e-mail address");
        }
    }

    /** Empty for a text that isn't one; blanks around it are taken away. */
    public static Optional<EmailAddress> parse(String text) {
        return text == null || !isValid(text.strip()) ? Optional.empty() : Optional.of(new EmailAddress(text.strip()));
    }

    /** As its owner recognises it and nobody else learns it, such as {@code a•••@example.com}. */
    public String masked() {
        return value.charAt(0) + HIDDEN + value.substring(value.indexOf('@'));
    }

    private static boolean isValid(String text) {
        return text.length() <= MAX_LENGTH && FORM.matcher(text).matches() && !text.contains("..");
    }

    @Override
    public String toString() {
        return value;
    }
}
