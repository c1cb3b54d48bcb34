package dev.vote.sandbox.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vote.sandbox.server.ServerProduct;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The median of each part's runs, as a Markdown table, and all of them as JSON. */
final class BenchReport {

    private static final double P50 = 50;
    private static final double P95 = 95;
    private static final double P99 = 99;
    private static final double MOST = 100;

    private final Map<String, List<Figure>> parts;
    private final ServerProduct product;
    private final int payments;

    BenchReport(List<Figure> figures, ServerProduct product, int payments) {
        this.parts =
                figures.stream().collect(Collectors.groupingBy(Figure::part, LinkedHashMap::new, Collectors.toList()));
        this.product = product;
        this.payments = payments;
    }

    /** To {@code bench.md} and {@code bench.json}, and the table to the console. */
    void write(Path folder) throws IOException {
        String table = markdown();
        System.out.println(table);
        Files.writeString(folder.resolve("bench.md"), table);
        new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValue(folder.resolve("bench.json").toFile(), json());
    }

    private String markdown() {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%s, %s, JDK %s, %d processors; %,d payments a part; fsync, synchronous_commit and full_page_writes on; "
                        + "median of %d runs, taken in turn; every run was audited.%n%n",
                LocalDate.now(ZoneOffset.UTC),
                product.title(),
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors(),
                payments,
                parts.values().iterator().next().size()));
        text.append(
                "| part | settled/s | requests/s | p50 ms | p95 ms | p99 ms | max ms | CPU ms a unit: client | server "
                        + "| database | to bare SQL | to the empty POST |\n");
        text.append("| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: |\n");
        parts.forEach((part, runs) -> text.append(row(part, runs)).append('\n'));
        return text.toString();
    }

    private String row(String part, List<Figure> runs) {
        boolean ofVote = part.startsWith("Vote");
        return String.format(
                Locale.ROOT,
                "| %s | %,.0f | %,.0f | %.1f | %.1f | %.1f | %.1f | %.3f | %.3f | %.3f | %s | %s |",
                part,
                median(runs, Figure::unitsPerSecond),
                median(runs, Figure::requestsPerSecond),
                median(runs, run -> run.millisAt(P50)),
                median(runs, run -> run.millisAt(P95)),
                median(runs, run -> run.millisAt(P99)),
                median(runs, run -> run.millisAt(MOST)),
                median(runs, run -> 1_000 * run.cpu().client() / run.units()),
                median(runs, run -> 1_000 * run.cpu().server() / run.units()),
                median(runs, run -> 1_000 * run.cpu().database() / run.units()),
                ofVote ? ratio(runs, part.contains("hot") ? "bare SQL, hot" : "bare SQL, spread") : "",
                ofVote ? ratio(runs, "empty POST") : "");
    }

    private String ratio(List<Figure> runs, String other) {
        double ratio = median(runs, Figure::unitsPerSecond) / median(parts.get(other), Figure::unitsPerSecond);
        return String.format(Locale.ROOT, "%.2f ×", ratio);
    }

    private static double median(List<Figure> runs, ToDoubleFunction<Figure> value) {
        double[] sorted = runs.stream().mapToDouble(value).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private ArrayNode json() {
        ArrayNode all = new ObjectMapper().createArrayNode();
        parts.values().forEach(runs -> runs.forEach(run -> all.add(json(run))));
        return all;
    }

    private static ObjectNode json(Figure run) {
        ObjectNode node = new ObjectMapper().createObjectNode();
        node.put("part", run.part()).put("units", run.units()).put("requests", run.requests());
        node.put("seconds", run.seconds()).put("unitsPerSecond", run.unitsPerSecond());
        node.put("p50Millis", run.millisAt(P50)).put("p95Millis", run.millisAt(P95));
        node.put("p99Millis", run.millisAt(P99)).put("maxMillis", run.millisAt(MOST));
        node.put("clientCpuSeconds", run.cpu().client())
                .put("serverCpuSeconds", run.cpu().server());
        return node.put("databaseCpuSeconds", run.cpu().database());
    }
}
