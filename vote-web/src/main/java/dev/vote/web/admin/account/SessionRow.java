package dev.vote.web.admin.account;

import dev.vote.domain.account.LiveSession;
import dev.vote.web.admin.Texts;
import java.io.Serializable;
import java.time.Instant;

/**
 * A log-in in a list.
 *
 * @param isCurrent whether it is the one that looks at the list
 */
public record SessionRow(LiveSession session, boolean isCurrent) implements Serializable {

    public String getDigest() {
        return session.digest();
    }

    public String getBrowser() {
        String name = BrowserName.of(session.userAgent());
        return name.isEmpty() ? Texts.say("accounts", "session.unknown") : name;
    }

    public String getAddress() {
        return session.address();
    }

    public Instant getStartedAt() {
        return session.startedAt();
    }

    public Instant getLastSeenAt() {
        return session.lastSeenAt();
    }

    public boolean isHere() {
        return isCurrent;
    }
}
