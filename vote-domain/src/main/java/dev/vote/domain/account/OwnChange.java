package dev.vote.domain.account;

import java.time.Instant;
import java.util.List;

/** What became of a change that asks for the own password. */
public sealed interface OwnChange {

    /** @param recoveryCodes new ones to be shown, this once; or none */
    record Done(List<String> recoveryCodes) implements OwnChange {

        public Done {
            recoveryCodes = List.copyOf(recoveryCodes);
        }
    }

    record WrongPassword() implements OwnChange {}

    /** Nothing was looked at. @param until when one may try again */
    record Locked(Instant until) implements OwnChange {}

    /** The new password can't be chosen. */
    record Refused(PasswordFault fault) implements OwnChange {}

    /** The app's code isn't that of about now. */
    record WrongCode() implements OwnChange {}
}
