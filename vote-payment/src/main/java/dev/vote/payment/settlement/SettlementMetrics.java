package dev.vote.payment.settlement;

import dev.vote.domain.metrics.Metrics;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.snapshots.Unit;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;

/** Counts what became of evidence, by the road on which it came, and measures the groups in which it is settled. */
@ApplicationScoped
public class SettlementMetrics {

    private static final String NOT_SETTLED = "error";
    private static final String REFUSED = "busy";
    private static final String LATE = "late";
    private static final double[] PIECES = {1, 2, 4, 8, 16, 32, 64, 128, 256, 512};
    private static final double[] SECONDS = {0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10};

    @Inject
    Metrics metrics;

    private Counter settlements;
    private Histogram groups;
    private Histogram waits;
    private Histogram commits;

    @PostConstruct
    void register() {
        settlements = Counter.builder()
                .name("vote_settlements_total")
                .help("Pieces of evidence by the road on which they came and what became of them")
                .labelNames("road", "outcome")
                .register(metrics.registry());
        // all of them exist from the start, so that the first one counts as a change
        for (Source road : Source.values()) {
            for (Outcome outcome : Outcome.values()) {
                settlements.initLabelValues(label(road), label(outcome));
            }
            settlements.initLabelValues(label(road), NOT_SETTLED);
            settlements.initLabelValues(label(road), REFUSED);
            settlements.initLabelValues(label(road), LATE);
        }
        groups = histogram(
                "vote_settlement_group_size", "Pieces of evidence that were settled in one transaction", PIECES);
        waits = histogram(
                "vote_settlement_wait_seconds", "How long the first of a group waited to be settled", SECONDS);
        commits = histogram("vote_settlement_commit_seconds", "How long a group's transaction took", SECONDS);
    }

    private Histogram histogram(String name, String help, double... bounds) {
        return Histogram.builder()
                .name(name)
                .help(help)
                .classicOnly()
                .classicUpperBounds(bounds)
                .register(metrics.registry());
    }

    void watch(SettlementQueue queue) {
        GaugeWithCallback.builder()
                .name("vote_settlement_queue_length")
                .help("Pieces of evidence that wait to be settled")
                .callback(gauge -> gauge.call(queue.length()))
                .register(metrics.registry());
    }

    void taken(List<WaitingEvidence> group) {
        groups.observe(group.size());
        waits.observe(Unit.nanosToSeconds(System.nanoTime() - group.get(0).since()));
    }

    void committed(long nanos) {
        commits.observe(Unit.nanosToSeconds(nanos));
    }

    void settled(Source road, Outcome outcome) {
        settlements.labelValues(label(road), label(outcome)).inc();
    }

    void failed(Source road) {
        settlements.labelValues(label(road), NOT_SETTLED).inc();
    }

    /** Not even accepted. */
    void refused(Source road) {
        settlements.labelValues(label(road), REFUSED).inc();
    }

    /** Its outcome wasn't known in time; it is counted again when it is. */
    void late(Source road) {
        settlements.labelValues(label(road), LATE).inc();
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
