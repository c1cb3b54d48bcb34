package dev.vote.payment.recheck;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The moments at which the gateway is asked about a payment: soon and often at first, then ever more seldom. */
@ApplicationScoped
public class RecheckSchedule {

    private static final Duration SHORTEST_LAST_PAUSE = Duration.ofHours(1);

    @Inject
    RecheckSettings settings;

    /** @param createdAt when the payment was made */
    public Instant first(Instant createdAt) {
        return createdAt.plus(settings.ages().get(0));
    }

    /** @return the first moment of the schedule after {@code now}; empty when it has ended */
    public Optional<Instant> next(Instant createdAt, Instant now) {
        return next(settings.ages(), createdAt, now);
    }

    /**
     * When to ask again after a question that wasn't answered. The schedule doesn't end with one: after its last moment it
     * goes on as seldom as at its end, and at most once an hour, until there is an answer.
     */
    public Instant nextAfterSilence(Instant createdAt, Instant now) {
        return next(createdAt, now).orElseGet(() -> now.plus(lastPause(settings.ages())));
    }

    public boolean isExpired(Instant createdAt, Instant now) {
        return !now.isBefore(createdAt.plus(settings.expiresAfter()));
    }

    /** Between the last two moments, but not less than an hour. */
    static Duration lastPause(List<Duration> ages) {
        Duration last = ages.get(ages.size() - 1);
        Duration pause = ages.size() == 1 ? last : last.minus(ages.get(ages.size() - 2));
        return pause.compareTo(SHORTEST_LAST_PAUSE) < 0 ? SHORTEST_LAST_PAUSE : pause;
    }

    static Optional<Instant> next(List<Duration> ages, Instant createdAt, Instant now) {
        return ages.stream().map(createdAt::plus).filter(at -> at.isAfter(now)).findFirst();
    }
}
