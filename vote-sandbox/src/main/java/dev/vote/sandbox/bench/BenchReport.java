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
import java.util.List;
import java.util.Locale;

/** The median of each part's runs, as a Markdown table, and all of them as JSON. */
final class BenchReport {

    private static final double P50 = 50;
    private static final double P95 = 95;
    private static final double MOST = 100;

    private final Medians medians;
    private final ServerProduct product;
    private final int payments;

    BenchReport(List<Figure> figures, ServerProduct product, int payments) {
        this.medians = new Medians(figures);
        this.product = product;
        this.payments = payments;
    }

    /** To {@code bench.md} and {@code bench.json}, and the table to the console; with a remark below it. */
    void write(Path folder, String remark) throws IOException {
        String table = markdown() + '\n' + remark;
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
                medians.runs(medians.parts().iterator().next()).size()));
        text.append(
                "| part | a second | requests/s | 503s | p50 ms | p95 ms | p99 ms | max ms | p99 ms of what is settled meanwhile | CPU ms a unit: client | server "
                        + "| database | to bare SQL | to the empty POST |\n");
        text.append("| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: |\n");
        medians.parts().forEach(part -> text.append(row(part)).append('\n'));
        text.append("\n| target | measured | |\n| --- | --: | --- |\n");
        Target.ALL.stream()
                .filter(target -> target.isMeasured(medians))
                .forEach(target -> text.append(target.row(medians)).append('\n'));
        return text.toString();
    }

    private String row(String part) {
        boolean alone = medians.runs(part).get(0).meanwhile().isEmpty();
        boolean ofVote = part.startsWith("Vote");
        return String.format(
                Locale.ROOT,
                "| %s | %,.0f | %,.0f | %,.0f | %.1f | %.1f | %.1f | %.1f | %s | %s | %s | %s |",
                part,
                medians.of(part, Figure::unitsPerSecond),
                medians.of(part, Figure::requestsPerSecond),
                medians.of(part, Figure::busy),
                medians.of(part, run -> run.millisAt(P50)),
                medians.of(part, run -> run.millisAt(P95)),
                medians.of(part, Figure::p99Millis),
                medians.of(part, run -> run.millisAt(MOST)),
                alone ? "" : String.format(Locale.ROOT, "%.1f", medians.of(part, Figure::p99MillisMeanwhile)),
                alone ? cpu(part) : " | | ",
                ofVote ? ratio(part, part.contains("hot") ? Parts.BARE_HOT : Parts.BARE_SPREAD) : "",
                ofVote ? ratio(part, Parts.EMPTY_POST) : "");
    }

    private String cpu(String part) {
        return String.format(
                Locale.ROOT,
                "%.3f | %.3f | %.3f",
                medians.of(part, run -> 1_000 * run.cpu().client() / run.units()),
                medians.of(part, run -> 1_000 * run.cpu().server() / run.units()),
                medians.of(part, run -> 1_000 * run.cpu().database() / run.units()));
    }

    /** Empty where the other one wasn't measured. */
    private String ratio(String part, String other) {
        return medians.has(other) ? String.format(Locale.ROOT, "%.2f ×", medians.ratio(part, other)) : "";
    }

    private ArrayNode json() {
        ArrayNode all = new ObjectMapper().createArrayNode();
        medians.parts().forEach(part -> medians.runs(part).forEach(run -> all.add(json(run))));
        return all;
    }

    private static ObjectNode json(Figure run) {
        ObjectNode node = new ObjectMapper().createObjectNode();
        node.put("part", run.part())
                .put("units", run.units())
                .put("requests", run.requests())
                .put("busy", run.busy());
        node.put("seconds", run.seconds()).put("unitsPerSecond", run.unitsPerSecond());
        node.put("p50Millis", run.millisAt(P50)).put("p95Millis", run.millisAt(P95));
        node.put("p99Millis", run.p99Millis()).put("maxMillis", run.millisAt(MOST));
        if (run.meanwhile().isPresent()) {
            node.put("p99MillisMeanwhile", run.p99MillisMeanwhile());
        }
        node.put("clientCpuSeconds", run.cpu().client())
                .put("serverCpuSeconds", run.cpu().server());
        return node.put("databaseCpuSeconds", run.cpu().database());
    }
}
