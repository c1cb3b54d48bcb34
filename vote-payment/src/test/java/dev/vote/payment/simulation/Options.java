package dev.vote.payment.simulation;

import java.util.List;
import java.util.stream.LongStream;

/**
 * What to run.
 *
 * @param seeds each of them once
 * @param deliveries of webhooks for each seed, at least
 */
record Options(List<Long> seeds, int deliveries) {

    /** From {@code proof.seeds} (how many), {@code proof.seed} (only this one) and {@code proof.deliveries}. */
    static Options read() {
        String only = System.getProperty("proof.seed", "");
        List<Long> seeds = only.isEmpty()
                ? LongStream.rangeClosed(1, Long.getLong("proof.seeds", 20))
                        .boxed()
                        .toList()
                : List.of(Long.valueOf(only));
        return new Options(seeds, Integer.getInteger("proof.deliveries", 400));
    }
}
