package dev.vote.payment.certification;

import dev.vote.domain.certification.Drain;
import dev.vote.domain.config.Settings;
import dev.vote.domain.contest.Contest;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** How long results are provisional at most; see {@code vote.results.drain}. */
@ApplicationScoped
public class DrainSettings {

    @Inject
    Settings settings;

    private Duration longest;

    @PostConstruct
    void read() {
        longest = settings.duration("vote.results.drain");
    }

    /** How long after the close payments that were begun before it are waited for. */
    public Duration longest() {
        return longest;
    }

    Drain of(Contest contest) {
        return new Drain(contest.getWindow().closesAt(), longest);
    }
}
