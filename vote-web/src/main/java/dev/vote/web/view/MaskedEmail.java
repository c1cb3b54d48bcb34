package dev.vote.web.view;

import dev.vote.domain.payment.EmailAddress;

/** An e-mail address that its owner recognises and nobody else learns. */
public final class MaskedEmail {

    private MaskedEmail() {}

    /** Such as {@code a•••@example.com}. */
    public static String of(EmailAddress address) {
        return address.masked();
    }
}
