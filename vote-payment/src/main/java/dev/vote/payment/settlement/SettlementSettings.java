package dev.vote.payment.settlement;

import dev.vote.domain.config.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** The bounds of settlement; see {@code vote.settlement.*}. */
@ApplicationScoped
public class SettlementSettings {

    @Inject
    Settings settings;

    private Duration lockTimeout;

    @PostConstruct
    void read() {
        lockTimeout = settings.duration("vote.settlement.lock-timeout");
    }

    /** How long a batch waits for a row that another one has locked. */
    public Duration lockTimeout() {
        return lockTimeout;
    }
}
