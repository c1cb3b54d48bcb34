package dev.vote.sandbox.bench;

import java.util.Optional;
import org.HdrHistogram.Histogram;

/**
 * One run of one part.
 *
 * @param units what was done: payments settled, or requests answered where nothing is settled
 * @param requests sent and answered; 0 where there are none
 * @param busy answers that said 503; those requests were sent again
 * @param latencies of each unit or request, in microseconds
 * @param meanwhile of the payments that were settled at the same time, where it is something else that was measured
 */
record Figure(
        String part,
        long units,
        long requests,
        long busy,
        double seconds,
        Histogram latencies,
        Optional<Histogram> meanwhile,
        CpuUse cpu) {

    private static final double P99 = 99;

    static Figure of(Part part, long busy, double seconds, Histogram latencies, CpuUse cpu) {
        return new Figure(part.name(), part.units(), part.requests(), busy, seconds, latencies, part.meanwhile(), cpu);
    }

    double unitsPerSecond() {
        return units / seconds;
    }

    double requestsPerSecond() {
        return requests / seconds;
    }

    double millisAt(double percentile) {
        return millisAt(latencies, percentile);
    }

    double p99Millis() {
        return millisAt(P99);
    }

    /** Of the payments that were settled at the same time; not a number where there were none. */
    double p99MillisMeanwhile() {
        return meanwhile.map(settled -> millisAt(settled, P99)).orElse(Double.NaN);
    }

    private static double millisAt(Histogram times, double percentile) {
        return times.getValueAtPercentile(percentile) / 1_000.0;
    }
}
