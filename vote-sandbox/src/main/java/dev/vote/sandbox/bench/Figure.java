package dev.vote.sandbox.bench;

import org.HdrHistogram.Histogram;

/**
 * One run of one part.
 *
 * @param units what was done: payments settled, or requests answered where nothing is settled
 * @param requests sent and answered; 0 where there are none
 * @param busy answers that said 503; those requests were sent again
 * @param latencies of each unit or request, in microseconds
 */
record Figure(String part, long units, long requests, long busy, double seconds, Histogram latencies, CpuUse cpu) {

    static Figure of(Part part, long busy, double seconds, Histogram latencies, CpuUse cpu) {
        return new Figure(part.name(), part.units(), part.requests(), busy, seconds, latencies, cpu);
    }

    double unitsPerSecond() {
        return units / seconds;
    }

    double requestsPerSecond() {
        return requests / seconds;
    }

    double millisAt(double percentile) {
        return latencies.getValueAtPercentile(percentile) / 1_000.0;
    }
}
