package dev.vote.payment.gateway;

import java.net.URI;

/** A gateway's answer to the wish to take a charge. */
public sealed interface Authorization {

    /** The voter can pay there. */
    record Ready(URI url) implements Authorization {}

    /** The gateway has a charge of that reference already, and doesn't tell its page again. */
    record AlreadyThere() implements Authorization {}

    /**
     * The gateway will never take this charge as it is.
     *
     * @param message the gateway's words, for the log
     */
    record Refused(String message) implements Authorization {}
}
