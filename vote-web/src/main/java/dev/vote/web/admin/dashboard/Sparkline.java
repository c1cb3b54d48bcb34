package dev.vote.web.admin.dashboard;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A small line without numbers, in a picture that is 100 wide and 24 high. */
final class Sparkline {

    private static final double WIDTH = 100;

    /** The line itself has a thickness, above and below. */
    private static final double TOP = 2;

    private static final double BOTTOM = 22;

    private Sparkline() {}

    /** @return points as SVG takes them, the highest value on top; empty for fewer than two values */
    static String points(List<Long> values) {
        if (values.size() < 2) {
            return "";
        }
        double most = Math.max(1, Collections.max(values));
        double step = WIDTH / (values.size() - 1);
        return IntStream.range(0, values.size())
                .mapToObj(index -> point(index * step, BOTTOM - (BOTTOM - TOP) * Math.max(0, values.get(index)) / most))
                .collect(Collectors.joining(" "));
    }

    private static String point(double x, double y) {
        return String.format(Locale.ROOT, "%.1f,%.1f", x, y);
    }
}
