package dev.vote.sandbox.bench;

import dev.vote.sandbox.gateway.StandInSettings;
import dev.vote.sandbox.server.ServerProduct;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;

/**
 * Measures how many payments Vote settles in a second, with all of HTTP, against bare SQL and an empty POST on the same machine.
 * The parts are taken in turn, round by round, and each ends with the audit, without which its figure is void.
 */
public final class Benchmark {

    private static final int MOST_WARM_UPS = 30;
    private static final int STILL = 3;
    private static final double FASTER = 1.02;

    private final BenchStage stage;
    private final LoadClient client;
    private final int rounds;
    private final List<Figure> figures = new ArrayList<>();
    private String heaps = "";

    private Benchmark(BenchStage stage, LoadClient client, int rounds) {
        this.stage = stage;
        this.client = client;
        this.rounds = rounds;
    }

    /** @param arguments not used: options are system properties */
    public static void main(String[] arguments) throws IOException, SQLException {
        Path folder = Path.of(System.getProperty("bench.folder"));
        int payments = Integer.getInteger("bench.payments", 20_000);
        int rounds = Integer.getInteger("bench.rounds", 3);
        var product = ServerProduct.named(System.getProperty("vote.server")).orElseThrow();
        try (var stage = new BenchStage(
                        product,
                        Path.of(System.getProperty("vote.server.home")),
                        Path.of(System.getProperty("vote.ear")),
                        folder,
                        environment());
                var client = new LoadClient(stage.port(), Parts.CONNECTIONS)) {
            var gear = new Gear(
                    client,
                    BenchRows.create(stage.database()),
                    new PaidWebhooks(Parts.WEBHOOKS, StandInSettings.SANDBOX_SECRET));
            var benchmark = new Benchmark(stage, client, rounds);
            var parts = new Parts(gear, stage.database().dataSource(), payments);
            benchmark.run(parts, new Chosen(Pattern.compile(System.getProperty("bench.parts", ".*"))));
            new BenchReport(benchmark.figures, product, payments).write(folder, benchmark.heaps);
        }
    }

    /** What {@code bench.env.VOTE_…} options say of Vote's settings. */
    private static Map<String, String> environment() {
        String prefix = "bench.env.";
        return System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith(prefix))
                .collect(Collectors.toMap(
                        name -> name.substring(prefix.length()), System::getProperty, (a, b) -> a, TreeMap::new));
    }

    private void run(Parts parts, Chosen chosen) throws SQLException {
        warmUp(parts.warmUp(), parts.rivals());
        long heap = stage.heap();
        inTurn(chosen.of(parts.peaks()));
        inTurn(chosen.of(parts.steady(peak())));
        inTurn(chosen.of(parts.growth()));
        heaps = String.format(
                "Heap after a full collection: %d MiB after the warm-up, %d MiB at the end.%n", heap, stage.heap());
    }

    /** Half of it is asked of Vote at a steady rate. */
    private double peak() {
        return figures.stream()
                .filter(figure -> figure.part().equals(Parts.HOT))
                .mapToDouble(Figure::unitsPerSecond)
                .max()
                .orElse(Parts.ASSUMED_PEAK);
    }

    /**
     * Until the server's compiler is through: Vote isn't faster any more.
     *
     * @param rivals are run as often, and don't say when it is over
     */
    private void warmUp(List<Part> parts, List<Part> rivals) throws SQLException {
        System.out.println("Warming up");
        double best = 0;
        for (int run = 0, still = 0; run < MOST_WARM_UPS && still < STILL; run++) {
            for (Part rival : rivals) {
                measure(rival);
            }
            double rate = 0;
            for (Part part : parts) {
                rate += measure(part).unitsPerSecond();
            }
            still = rate > best * FASTER ? 0 : still + 1;
            best = Math.max(best, rate);
        }
    }

    private void inTurn(List<Part> parts) throws SQLException {
        for (int round = 1; round <= rounds && !parts.isEmpty(); round++) {
            System.out.println("Round " + round + " of " + rounds);
            for (Part part : parts) {
                figures.add(measure(part));
            }
        }
    }

    /** Nothing that the part before left for later is paid for by this one. */
    private Figure measure(Part part) throws SQLException {
        part.prepare();
        checkpoint();
        CpuUse before = stage.cpu();
        long busy = client.busy();
        long begin = System.nanoTime();
        Histogram latencies = part.run();
        double seconds = (System.nanoTime() - begin) / 1e9;
        Figure figure = Figure.of(
                part, client.busy() - busy, seconds, latencies, stage.cpu().minus(before));
        part.audit();
        System.out.printf("  %-55s %,8.0f/s%n", part.name(), figure.unitsPerSecond());
        return figure;
    }

    private void checkpoint() throws SQLException {
        try (Connection connection = stage.database().administrator().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("VACUUM ANALYZE payment, ledger_entry, tally, gateway_event");
            statement.execute("CHECKPOINT");
        }
    }
}
