package dev.vote.sandbox.gateway;

import java.time.Duration;

/**
 * One thing that goes wrong: what, where, how often. Start with {@link #of}, then narrow it:
 * {@code FaultRule.of(WEBHOOK_DUPLICATE).at("charge.success").count(8).parallel().times(3)}.
 *
 * @param kind what goes wrong
 * @param where an endpoint, an event or {@code pay} (see {@link FaultKind}); {@link #ANY} for all
 * @param reference the charge it happens to; {@link #ANY} for all
 * @param times how often it happens until the rule is used up; {@link #UNLIMITED} for always
 * @param probability the chance that it happens at an opportunity, above 0 and up to 1
 * @param detail its numbers
 */
public record FaultRule(
        FaultKind kind, String where, String reference, int times, double probability, FaultDetail detail) {

    /** Every endpoint, event or reference. */
    public static final String ANY = "*";

    /** Until the rule is removed. */
    public static final int UNLIMITED = 0;

    public FaultRule {
        if (times < 0) {
            throw new IllegalArgumentException("times must not be negative");
        }
        if (!(probability > 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability must be above 0 and up to 1");
        }
    }

    /** Everywhere, for every charge, always, with the default numbers. */
    public static FaultRule of(FaultKind kind) {
        return new FaultRule(kind, ANY, ANY, UNLIMITED, 1, FaultDetail.NONE);
    }

    public FaultRule at(Endpoint endpoint) {
        return at(endpoint.text());
    }

    public FaultRule at(String place) {
        return new FaultRule(kind, place, reference, times, probability, detail);
    }

    public FaultRule on(String charge) {
        return new FaultRule(kind, where, charge, times, probability, detail);
    }

    public FaultRule times(int value) {
        return new FaultRule(kind, where, reference, value, probability, detail);
    }

    public FaultRule probability(double value) {
        return new FaultRule(kind, where, reference, times, value, detail);
    }

    public FaultRule delay(Duration value) {
        return with(detail.delay(value));
    }

    public FaultRule count(int value) {
        return with(detail.count(value));
    }

    public FaultRule parallel() {
        return with(detail.parallel(true));
    }

    public FaultRule status(int value) {
        return with(detail.status(value));
    }

    public FaultRule retryAfter(Duration value) {
        return with(detail.retryAfter(value));
    }

    public FaultRule amountMinor(long value) {
        return with(detail.amountMinor(value));
    }

    public FaultRule text(String value) {
        return with(detail.text(value));
    }

    boolean matches(FaultKind.Stage stage, String place, String charge) {
        return kind.stage() == stage
                && (where.equals(ANY) || where.equals(place))
                && (reference.equals(ANY) || reference.equals(charge));
    }

    private FaultRule with(FaultDetail changed) {
        return new FaultRule(kind, where, reference, times, probability, changed);
    }
}
