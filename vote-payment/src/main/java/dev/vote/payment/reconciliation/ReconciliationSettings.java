package dev.vote.payment.reconciliation;

import dev.vote.domain.config.InvalidSetting;
import dev.vote.domain.config.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** When reconciliation runs, and over what; see {@code vote.reconciliation.*}. */
@ApplicationScoped
public class ReconciliationSettings {

    private static final String NEVER = "never";
    private static final String INTERVAL = "vote.reconciliation.interval";
    private static final String NIGHTLY_AT = "vote.reconciliation.nightly-at";

    @Inject
    Settings settings;

    private Optional<Duration> interval;
    private Duration window;
    private Optional<LocalTime> nightlyAt;
    private Duration nightlyWindow;
    private Duration look;
    private Duration lease;
    private List<Duration> pauses;

    @PostConstruct
    void read() {
        interval = isNever(INTERVAL) ? Optional.empty() : Optional.of(settings.duration(INTERVAL));
        window = settings.duration("vote.reconciliation.window");
        nightlyAt = isNever(NIGHTLY_AT) ? Optional.empty() : Optional.of(time(NIGHTLY_AT));
        nightlyWindow = settings.duration("vote.reconciliation.nightly-window");
        look = settings.duration("vote.reconciliation.look");
        lease = settings.duration("vote.reconciliation.lease");
        pauses = List.of(settings.durations("vote.reconciliation.pauses"));
    }

    private boolean isNever(String key) {
        return settings.text(key).equals(NEVER);
    }

    private LocalTime time(String key) {
        try {
            return LocalTime.parse(settings.text(key));
        } catch (DateTimeParseException e) {
            throw new InvalidSetting(key, "must be a time of day such as 02:30, or never");
        }
    }

    /** How long after the beginning of one run by itself the next one begins; empty for never. */
    public Optional<Duration> interval() {
        return interval;
    }

    /** How far it looks back. */
    Duration window() {
        return window;
    }

    /** When the long run begins, UTC; empty for never. */
    Optional<LocalTime> nightlyAt() {
        return nightlyAt;
    }

    Duration nightlyWindow() {
        return nightlyWindow;
    }

    /** How often a server looks whether something is to be done. */
    public Duration look() {
        return look;
    }

    /** How long a server has for one step. */
    Duration lease() {
        return lease;
    }

    /** How long the gateway is left alone after so many attempts in vain. */
    Duration pauseAfter(int pausesBefore) {
        return pauses.get(Math.min(pausesBefore, pauses.size() - 1));
    }
}
