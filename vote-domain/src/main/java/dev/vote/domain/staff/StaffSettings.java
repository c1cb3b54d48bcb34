package dev.vote.domain.staff;

import dev.vote.domain.config.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** How long staff stay logged in; see {@code vote.staff.*}. */
@ApplicationScoped
public class StaffSettings {

    @Inject
    Settings settings;

    private Duration sessionIdle;
    private Duration sessionLifetime;

    @PostConstruct
    void read() {
        sessionIdle = settings.duration("vote.staff.session-idle");
        sessionLifetime = settings.duration("vote.staff.session-lifetime");
    }

    /** After how long without a request one must log in again. */
    public Duration sessionIdle() {
        return sessionIdle;
    }

    /** After how long one must log in again in any case. */
    public Duration sessionLifetime() {
        return sessionLifetime;
    }
}
