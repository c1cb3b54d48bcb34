package dev.vote.sandbox.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.Map;
import java.util.Random;

/** Bends the data while it is told: another reference, another status, other shapes of the same fields. */
final class DataFaults {

    private interface Bend {
        void apply(ObjectNode data, FaultDetail detail, Random random);
    }

    private static final Map<FaultKind, Bend> BENDS = Map.of(
            FaultKind.OTHER_REFERENCE,
            (data, detail, random) -> otherReference(data, detail),
            FaultKind.UNKNOWN_STATUS,
            (data, detail, random) -> data.put("status", detail.text().orElse("reversal pending")),
            FaultKind.SHAPE_VARIANT,
            (data, detail, random) -> ShapeVariants.scramble(data, random));

    private final Faults faults;
    private final long seed;

    DataFaults(Faults faults, long seed) {
        this.faults = faults;
        this.seed = seed;
    }

    /** The choice depends on seed, charge and place only: the same question gets the same shape. */
    void apply(ObjectNode data, String reference, String place) {
        for (FaultRule rule : faults.take(FaultKind.Stage.DATA, place, reference)) {
            BENDS.get(rule.kind()).apply(data, rule.detail(), random(reference, place));
        }
    }

    /**
     * Where a page of a list really begins.
     *
     * @param first as it would if nothing had happened since the page before
     */
    long shifted(Endpoint list, long first) {
        if (first == 0) {
            return 0;
        }
        long moved = faults.take(FaultKind.Stage.LIST, list.text(), "").stream()
                .mapToLong(rule -> rule.detail().count().orElse(1))
                .sum();
        return Math.max(0, first - moved);
    }

    /** The page's description is bent only in shape. */
    void applyToMeta(ObjectNode meta, String place) {
        if (faults.foresee(FaultKind.SHAPE_VARIANT, place, "")) {
            ShapeVariants.scrambleMeta(meta, random(meta.toString(), place));
        }
    }

    /** A refusal comes in several shapes too, and under several statuses. */
    Reply refusal(ApiError error, String reference, String place) {
        return faults.foresee(FaultKind.SHAPE_VARIANT, place, reference)
                ? ShapeVariants.scrambleRefusal(error, random(reference, place))
                : error.reply();
    }

    /** What moves the id of a new charge up: nothing, 2^53 or 2^63. */
    BigInteger idOffset(String reference, boolean huge) {
        if (!huge && !faults.foresee(FaultKind.SHAPE_VARIANT, Endpoint.INITIALIZE.text(), reference)) {
            return BigInteger.ZERO;
        }
        return BigInteger.ONE.shiftLeft(random(reference, "id").nextBoolean() ? 53 : 63);
    }

    private static void otherReference(ObjectNode data, FaultDetail detail) {
        if (data.has("reference")) {
            data.put("reference", detail.text().orElse(data.path("reference").asText() + ".other"));
        }
    }

    private Random random(String reference, String place) {
        return new Random(seed * 31 + reference.hashCode() * 17L + place.hashCode());
    }
}
