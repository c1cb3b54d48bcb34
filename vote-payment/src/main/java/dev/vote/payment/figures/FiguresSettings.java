package dev.vote.payment.figures;

import dev.vote.domain.config.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** How figures are added up; see {@code vote.figures.*}. */
@ApplicationScoped
public class FiguresSettings {

    @Inject
    Settings settings;

    private Duration interval;

    @PostConstruct
    void read() {
        interval = settings.duration("vote.figures.interval");
    }

    /** How often a server adds up what is fresh. */
    public Duration interval() {
        return interval;
    }
}
