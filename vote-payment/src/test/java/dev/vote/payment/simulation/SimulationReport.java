package dev.vote.payment.simulation;

import dev.vote.domain.payment.PaymentStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What a run went through, as a short table: on the console, and in the file that {@code proof.report} names. */
record SimulationReport(List<SeedResult> results, double seconds) {

    Map<Trouble, Long> troubles() {
        return sum(Trouble.class, SeedResult::troubles);
    }

    private Map<PaymentStatus, Long> payments() {
        return sum(PaymentStatus.class, SeedResult::payments);
    }

    private <K extends Enum<K>> Map<K, Long> sum(Class<K> kind, Function<SeedResult, Map<K, Long>> counts) {
        Map<K, Long> sum = new EnumMap<>(kind);
        results.forEach(result -> counts.apply(result).forEach((key, count) -> sum.merge(key, count, Long::sum)));
        return sum;
    }

    void write() throws IOException {
        String table = table();
        System.out.println(table);
        String file = System.getProperty("proof.report", "");
        if (!file.isEmpty()) {
            Files.writeString(Path.of(file), table);
        }
    }

    private String table() {
        StringBuilder table = new StringBuilder("| simulation | |\n| --- | --: |\n");
        line(table, "seeds", results.size());
        line(
                table,
                "deliveries",
                results.stream().mapToLong(SeedResult::deliveries).sum());
        line(
                table,
                "settled groups",
                results.stream().mapToLong(SeedResult::groups).sum());
        line(
                table,
                "payments",
                payments().values().stream().mapToLong(Long::longValue).sum());
        payments().forEach((status, count) -> line(table, "… " + status, count));
        troubles().forEach((kind, count) -> line(table, kind.toString(), count));
        line(table, "seconds", Math.round(seconds));
        return table.toString();
    }

    private static void line(StringBuilder table, String what, long count) {
        table.append("| %s | %,d |%n".formatted(what, count));
    }
}
