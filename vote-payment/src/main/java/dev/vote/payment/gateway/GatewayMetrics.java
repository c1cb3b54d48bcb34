package dev.vote.payment.gateway;

import dev.vote.domain.metrics.Metrics;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.snapshots.Unit;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;

/** Times the calls to gateways, each attempt on its own, by what came of it. */
@ApplicationScoped
public class GatewayMetrics {

    private static final double[] SECONDS = {0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10};

    private static final List<String> RESULTS = List.of("ok", "rejected", "busy", "unauthorised", "unavailable");

    @Inject
    Metrics metrics;

    private Histogram calls;

    @PostConstruct
    void register() {
        calls = Histogram.builder()
                .name("vote_gateway_call_seconds")
                .help("Calls to the gateway: how long each took, by operation and result")
                .labelNames("gateway", "operation", "result")
                .classicOnly()
                .classicUpperBounds(SECONDS)
                .register(metrics.registry());
    }

    /** All of a gateway's calls exist from the start, so that the first of a kind counts as a change. */
    public void announce(String gateway, String... operations) {
        for (String operation : operations) {
            RESULTS.forEach(result -> calls.initLabelValues(gateway, operation, result));
        }
    }

    /** @return what the call returns; what it throws is thrown */
    public <T> T time(String gateway, String operation, Supplier<T> call) {
        long begin = System.nanoTime();
        String result = "ok";
        try {
            return call.get();
        } catch (RuntimeException e) {
            result = result(e);
            throw e;
        } finally {
            calls.labelValues(gateway, operation, result).observe(Unit.nanosToSeconds(System.nanoTime() - begin));
        }
    }

    private static String result(RuntimeException failure) {
        if (failure instanceof GatewayBusy) {
            return "busy";
        }
        if (failure instanceof GatewayRejected) {
            return "rejected";
        }
        return failure instanceof GatewayUnauthorised ? "unauthorised" : "unavailable";
    }
}
