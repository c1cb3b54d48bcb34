package dev.vote.web.admin.account;

import dev.vote.web.admin.Notices;
import dev.vote.web.admin.Show;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** What is said in more than one place when somebody doesn't get in. */
@ApplicationScoped
class LogInNotices {

    static final String BUNDLE = "accounts";

    @Inject
    Notices notices;

    @Inject
    Show show;

    void refused(String key) {
        notices.error(BUNDLE, key);
    }

    void locked(Instant until) {
        notices.error(BUNDLE, "login.locked", show.ago(until));
    }

    /** On the page of the log-in, to which one is sent back. */
    void over() {
        notices.warn(BUNDLE, "login.over");
    }
}
