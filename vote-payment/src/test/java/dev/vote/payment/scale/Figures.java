package dev.vote.payment.scale;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** How long each thing took, for docs/proof.md; nothing is asserted about it. */
final class Figures {

    private static final Path REPORT = Path.of(System.getProperty("proof.scale-report", "target/scale.md"));
    private static final int MEBIBYTE = 20;

    private final List<String> lines = new ArrayList<>();

    <T> T time(String what, Callable<T> work) throws Exception {
        long began = System.nanoTime();
        T result = work.call();
        add(what, Duration.ofNanos(System.nanoTime() - began));
        return result;
    }

    void add(String what, Duration took) throws IOException {
        lines.add(String.format(Locale.ROOT, "| %s | %.2f s |", what, took.toMillis() / 1e3));
        Files.writeString(REPORT, String.join("\n", lines) + "\n");
    }

    void add(String what, String value) throws IOException {
        lines.add("| " + what + " | " + value + " |");
        Files.writeString(REPORT, String.join("\n", lines) + "\n");
    }

    /** What the heap holds after a collection, in MiB. */
    static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> MEBIBYTE;
    }
}
