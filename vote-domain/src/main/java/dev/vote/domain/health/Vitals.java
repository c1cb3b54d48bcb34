package dev.vote.domain.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How this node is, noted by those who know and read by whoever asks, on any thread: a probe waits for nothing, and probes
 * that pile up while the database hangs take no connection from voters.
 */
@ApplicationScoped
public class Vitals {

    /** Three missed pings. */
    static final Duration PATIENCE = Duration.ofSeconds(15);

    @Inject
    Clock clock;

    private volatile String schema = "";
    private volatile Instant answered = Instant.EPOCH;
    private volatile boolean refused;

    /** @param version to which the schema was brought, or at which it was found */
    public void schemaIsReady(String version) {
        schema = version;
        databaseAnswered();
    }

    public void databaseAnswered() {
        answered = clock.instant();
        refused = false;
    }

    public void databaseRefused() {
        refused = true;
    }

    /** Empty while the schema is being migrated. */
    public Optional<String> schema() {
        return Optional.of(schema).filter(version -> !version.isEmpty());
    }

    /** Why nothing can be done for anybody now; empty if something can. */
    public Optional<String> trouble() {
        if (schema().isEmpty()) {
            return Optional.of("the schema is being migrated");
        }
        Duration silence = Duration.between(answered, clock.instant());
        if (refused) {
            return Optional.of("the database doesn't answer");
        }
        return silence.compareTo(PATIENCE) > 0
                ? Optional.of("the database hasn't answered for " + silence.toSeconds() + " s")
                : Optional.empty();
    }
}
