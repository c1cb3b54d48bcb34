package dev.vote.sandbox.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What the project wants of itself.
 *
 * @param parts without which it can't be said
 * @param unit of the measured number
 * @param bound at least, or at most
 */
record Target(String words, List<String> parts, ToDoubleFunction<Medians> measured, String unit, Bound bound) {

    /** @param most whether a larger number misses the target */
    record Bound(double value, boolean most) {}

    static final List<Target> ALL = List.of(
            ratio("hot: at least 2 × bare SQL hot", Parts.HOT, Parts.BARE_HOT, 2),
            ratio("hot: at least 0.95 × our own spread", Parts.HOT, Parts.SPREAD, 0.95),
            ratio("spread: at least 0.8 × bare SQL spread", Parts.SPREAD, Parts.BARE_SPREAD, 0.8),
            ratio("hot: at least 0.4 × the empty POST", Parts.HOT, Parts.EMPTY_POST, 0.4),
            ratio("spread: at least 0.4 × the empty POST", Parts.SPREAD, Parts.EMPTY_POST, 0.4),
            p99("open loop at half of the peak: p99 at most 100 ms", Parts.STEADY, 100),
            ratio(
                    "spread after a million: at least 0.9 × after ten thousand",
                    Parts.SPREAD_MANY,
                    Parts.SPREAD_FEW,
                    0.9),
            ratio("hot after a million: at least 0.9 × after ten thousand", Parts.HOT_MANY, Parts.HOT_FEW, 0.9),
            p99("results API at 500 reads/s meanwhile: p99 at most 50 ms", Parts.RESULTS, 50));

    private static Target ratio(String words, String part, String other, double least) {
        return new Target(
                words, List.of(part, other), medians -> medians.ratio(part, other), "×", new Bound(least, false));
    }

    private static Target p99(String words, String part, double most) {
        return new Target(
                words, List.of(part), medians -> medians.of(part, Figure::p99Millis), "ms", new Bound(most, true));
    }

    boolean isMeasured(Medians medians) {
        return parts.stream().allMatch(medians::has);
    }

    /** A row of a Markdown table. */
    String row(Medians medians) {
        double value = measured.applyAsDouble(medians);
        boolean met = bound.most() ? value <= bound.value() : value >= bound.value();
        return String.format(Locale.ROOT, "| %s | %.2f %s | %s |", words, value, unit, met ? "met" : "not met");
    }
}
