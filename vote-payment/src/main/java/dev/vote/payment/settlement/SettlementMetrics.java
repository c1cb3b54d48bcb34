package dev.vote.payment.settlement;

import dev.vote.domain.metrics.Metrics;
import io.prometheus.metrics.core.metrics.Counter;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;

/** Counts what became of evidence, by the road on which it came. */
@ApplicationScoped
public class SettlementMetrics {

    private static final String NOT_SETTLED = "error";

    @Inject
    Metrics metrics;

    private Counter settlements;

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
        }
    }

    void settled(Source road, Outcome outcome) {
        settlements.labelValues(label(road), label(outcome)).inc();
    }

    void failed(Source road) {
        settlements.labelValues(label(road), NOT_SETTLED).inc();
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
