package dev.vote.web.admin.account;

import dev.vote.domain.account.OwnChange;
import dev.vote.domain.account.OwnChange.Locked;
import dev.vote.domain.account.OwnChange.WrongPassword;
import dev.vote.web.admin.Notices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What is said when a change that asks for the own password isn't made. */
@ApplicationScoped
class OwnChangeNotices {

    @Inject
    Notices notices;

    @Inject
    LogInNotices logIn;

    /** @param passwordField its client id */
    void say(OwnChange result, String passwordField) {
        if (result instanceof Locked locked) {
            logIn.locked(locked.until());
        } else if (result instanceof WrongPassword) {
            notices.errorAt(passwordField, "accounts", "account.password.wrong");
        }
    }
}
