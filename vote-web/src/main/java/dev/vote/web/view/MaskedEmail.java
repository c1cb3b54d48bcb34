package dev.vote.web.view;

import dev.vote.domain.payment.EmailAddress;

/** An e-mail address that its owner recognises and nobody else learns. */
public final class MaskedEmail {

    private static final String HIDDEN = "•••";

    private MaskedEmail() {}

    /** Such as {@code a•••@example.com}. */
    public static String of(EmailAddress address) {
        String text = address.value();
        return text.charAt(0) + HIDDEN + text.substring(text.indexOf('@'));
    }
}
