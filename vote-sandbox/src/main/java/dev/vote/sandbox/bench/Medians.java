package dev.vote.sandbox.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The runs of each part, and the median of what was measured in them. */
final class Medians {

    private final Map<String, List<Figure>> parts;

    Medians(List<Figure> figures) {
        this.parts =
                figures.stream().collect(Collectors.groupingBy(Figure::part, LinkedHashMap::new, Collectors.toList()));
    }

    /** In the order in which they were first measured. */
    Set<String> parts() {
        return parts.keySet();
    }

    List<Figure> runs(String part) {
        return parts.get(part);
    }

    boolean has(String part) {
        return parts.containsKey(part);
    }

    double of(String part, ToDoubleFunction<Figure> value) {
        double[] sorted = parts.get(part).stream().mapToDouble(value).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    /** How many times as much a part does in a second as another one. */
    double ratio(String part, String other) {
        return of(part, Figure::unitsPerSecond) / of(other, Figure::unitsPerSecond);
    }
}
