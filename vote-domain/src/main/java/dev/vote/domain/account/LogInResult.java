package dev.vote.domain.account;

import dev.vote.domain.staff.SessionSecret;
import java.time.Instant;
import java.util.List;

/** How far somebody has come with logging in. None of them tells whether there is such an account, but to its holder. */
public sealed interface LogInResult {

    /** The password was right; the second factor is next. @param ticket for the browser, good for minutes */
    record NeedsCode(SessionSecret ticket) implements LogInResult {}

    /** The password was right; a second factor must be set up. @param ticket for the browser, good for minutes */
    record NeedsEnrolment(SessionSecret ticket) implements LogInResult {}

    /**
     * Both factors were right.
     *
     * @param session for the browser
     * @param recoveryCodes new ones to be shown, this once; empty unless the second factor has just been set up
     */
    record LoggedIn(SessionSecret session, List<String> recoveryCodes) implements LogInResult {}

    /** Something was wrong: the address, the password, the code, or the account isn't active. */
    record Refused() implements LogInResult {}

    /** Too many failures: nothing was looked at. @param until when one may try again */
    record Locked(Instant until) implements LogInResult {}

    /** The ticket is used or too old: begin again. */
    record Over() implements LogInResult {}
}
