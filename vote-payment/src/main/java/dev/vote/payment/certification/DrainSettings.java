package dev.vote.payment.certification;

import dev.vote.domain.certification.Drain;
import dev.vote.domain.config.InvalidSetting;
import dev.vote.domain.config.Settings;
import dev.vote.domain.contest.Contest;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;

/** How long results are provisional at most; see {@code vote.results.drain}. */
@ApplicationScoped
public class DrainSettings {

    private static final String DRAIN = "vote.results.drain";

    @Inject
    Settings settings;

    private Duration longest;

    @PostConstruct
    void read() {
        longest = settings.duration(DRAIN);
        Duration asked = Stream.of(settings.durations("vote.recheck.ages"))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        if (longest.compareTo(asked) < 0) {
            throw new InvalidSetting(DRAIN, "must not be shorter than the last of vote.recheck.ages, " + asked);
        }
    }

    /** How long after the close payments that were begun before it are waited for. */
    public Duration longest() {
        return longest;
    }

    Drain of(Contest contest) {
        return new Drain(contest.getWindow().closesAt(), longest);
    }
}
