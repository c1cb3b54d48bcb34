package dev.vote.payment.seal;

import dev.vote.domain.metrics.Metrics;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.model.snapshots.Unit;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Shows what the last audit of the ledger found. All nodes tell the same: they read one database. */
@ApplicationScoped
public class SealMetrics {

    @Inject
    Metrics metrics;

    private Gauge differences;
    private Gauge age;

    @PostConstruct
    void register() {
        differences = gauge("vote_ledger_differences", "Differences that the last audit of the ledger found");
        age = gauge("vote_ledger_audit_age_seconds", "How long ago the ledger was last audited; NaN if it never was");
        differences.set(Double.NaN);
        age.set(Double.NaN);
    }

    private Gauge gauge(String name, String help) {
        return Gauge.builder().name(name).help(help).register(metrics.registry());
    }

    void show(long different, Duration since) {
        differences.set(different);
        age.set(Unit.millisToSeconds(since.toMillis()));
    }
}
