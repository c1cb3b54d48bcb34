package dev.vote.domain.staff;

import dev.vote.domain.config.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** How long staff stay logged in, their links are good, and guesses are locked out; see {@code vote.staff.*}. */
@ApplicationScoped
public class StaffSettings {

    @Inject
    Settings settings;

    private Duration sessionIdle;
    private Duration sessionLifetime;
    private Duration invitationLifetime;
    private Duration resetLifetime;
    private int lockAfter;
    private Duration lockFirst;
    private Duration lockMost;

    @PostConstruct
    void read() {
        sessionIdle = settings.duration("vote.staff.session-idle");
        sessionLifetime = settings.duration("vote.staff.session-lifetime");
        invitationLifetime = settings.duration("vote.staff.invitation-lifetime");
        resetLifetime = settings.duration("vote.staff.reset-lifetime");
        lockAfter = settings.integer("vote.staff.lock-after", 2, 100);
        lockFirst = settings.duration("vote.staff.lock-first");
        lockMost = settings.duration("vote.staff.lock-most");
    }

    /** After how long without a request one must log in again. */
    public Duration sessionIdle() {
        return sessionIdle;
    }

    /** After how long one must log in again in any case. */
    public Duration sessionLifetime() {
        return sessionLifetime;
    }

    /** How long an invitation's link is good. */
    public Duration invitationLifetime() {
        return invitationLifetime;
    }

    /** How long the link is good by which a forgotten password is replaced. */
    public Duration resetLifetime() {
        return resetLifetime;
    }

    /** The failure in a row that locks a log-in. */
    public int lockAfter() {
        return lockAfter;
    }

    /** How long the first lock lasts; each failure after it doubles it. */
    public Duration lockFirst() {
        return lockFirst;
    }

    /** The longest that a lock lasts. */
    public Duration lockMost() {
        return lockMost;
    }
}
