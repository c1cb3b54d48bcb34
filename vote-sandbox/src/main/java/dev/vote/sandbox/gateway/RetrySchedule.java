package dev.vote.sandbox.gateway;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * How long the gateway waits before it posts an unacknowledged event again.
 *
 * <p>Paystack's documentation (Webhooks): in live mode every 3 minutes for the first 4 tries, then hourly for 72 hours;
 * in test mode hourly for 10 hours.
 *
 * @param waits the wait after the first attempt, after the second, and so on; the last attempt has none
 */
public record RetrySchedule(List<Duration> waits) {

    public RetrySchedule {
        waits = List.copyOf(waits);
        if (waits.stream().anyMatch(Duration::isNegative)) {
            throw new IllegalArgumentException("a wait is negative: " + waits);
        }
    }

    /** Paystack's schedule in live mode: four tries 3 minutes apart, then one an hour for 72 hours. */
    public static RetrySchedule live() {
        return of(3, Duration.ofMinutes(3)).then(72, Duration.ofHours(1));
    }

    /** Paystack's schedule in test mode: one try an hour for 10 hours. */
    public static RetrySchedule test() {
        return of(10, Duration.ofHours(1));
    }

    /** For a demo or a test on the system clock: 1 s, 2 s, 5 s, 10 s, 30 s, then every minute for an hour. */
    public static RetrySchedule fast() {
        return new RetrySchedule(List.of(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(30)))
                .then(60, Duration.ofMinutes(1));
    }

    /** One attempt only. */
    public static RetrySchedule never() {
        return new RetrySchedule(List.of());
    }

    /** As many retries as said, each after the same wait. */
    public static RetrySchedule of(int retries, Duration wait) {
        return new RetrySchedule(Collections.nCopies(retries, wait));
    }

    /** This schedule, and more retries after it. */
    public RetrySchedule then(int retries, Duration wait) {
        List<Duration> all = new ArrayList<>(waits);
        all.addAll(Collections.nCopies(retries, wait));
        return new RetrySchedule(all);
    }

    /** The wait after an attempt that failed, counted from 1; empty when the gateway gives up. */
    public Optional<Duration> waitAfter(int attempt) {
        return attempt <= waits.size() ? Optional.of(waits.get(attempt - 1)) : Optional.empty();
    }
}
