package dev.vote.payment.export;

import dev.vote.domain.config.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** The bounds of exports; see {@code vote.export.*}. */
@ApplicationScoped
public class ExportSettings {

    @Inject
    Settings settings;

    private int parallel;
    private Duration statementTimeout;
    private Duration readerTimeout;

    @PostConstruct
    void read() {
        parallel = settings.integer("vote.export.parallel", 1, 50);
        statementTimeout = settings.duration("vote.export.statement-timeout");
        readerTimeout = settings.duration("vote.export.reader-timeout");
    }

    /** How many run at the same time, on all servers together. */
    public int parallel() {
        return parallel;
    }

    /** The longest that the database may take for one piece. */
    public Duration statementTimeout() {
        return statementTimeout;
    }

    /** The longest that a browser may take nothing. */
    public Duration readerTimeout() {
        return readerTimeout;
    }
}
