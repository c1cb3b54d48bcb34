package dev.vote.sandbox.bench;

import dev.vote.sandbox.gateway.StandInSettings;
import dev.vote.sandbox.server.ServerProduct;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;

/**
 * Measures how many payments Vote settles in a second, with all of HTTP, against bare SQL and an empty POST on the same machine.
 * The parts are taken in turn, round by round, and each ends with the audit, without which its figure is void.
 */
public final class Benchmark {

    private static final String WEBHOOKS = "/vote/api/webhooks/paystack";
    private static final int CONNECTIONS = 64;
    private static final int TIMES = 3;
    private static final int PERCENT_FORGED = 10;

    private final BenchStage stage;
    private final BenchRows rows;
    private final PaidWebhooks webhooks = new PaidWebhooks(WEBHOOKS, StandInSettings.SANDBOX_SECRET);
    private final BareSql bareSql;
    private final ClosedLoop load;
    private final int payments;
    private final Random random = new Random(1);
    private final List<Figure> figures = new ArrayList<>();

    private Benchmark(BenchStage stage, ClosedLoop load, int payments) throws SQLException {
        this.stage = stage;
        this.load = load;
        this.payments = payments;
        this.rows = BenchRows.create(stage.database().dataSource());
        this.bareSql = new BareSql(stage.database().dataSource());
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
                var load = new ClosedLoop(stage.port(), CONNECTIONS)) {
            var benchmark = new Benchmark(stage, load, payments);
            benchmark.warmUp();
            for (int round = 1; round <= rounds; round++) {
                System.out.println("Round " + round + " of " + rounds);
                benchmark.round();
            }
            new BenchReport(benchmark.figures, product, payments).write(folder);
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

    private void warmUp() throws SQLException {
        System.out.println("Warming up");
        load.send(empty());
        load.send(webhooks.of(rows.payments(payments, BenchRows.CONTESTANTS)));
        load.send(webhooks.of(rows.payments(payments, 1)));
        rows.audit();
    }

    private void round() throws SQLException {
        bareSql("bare SQL, spread", BenchRows.CONTESTANTS);
        vote("Vote, spread", webhooks.of(rows.payments(payments, BenchRows.CONTESTANTS)));
        bareSql("bare SQL, hot", 1);
        vote("Vote, hot", webhooks.of(rows.payments(payments, 1)));
        List<Post> empty = empty();
        keep("empty POST", empty.size(), empty.size(), () -> load.send(empty));
        vote(
                "Vote, hot, each three times, 10 % forged",
                webhooks.repeatedAndForged(rows.payments(payments, 1), TIMES, PERCENT_FORGED, random));
    }

    private List<Post> empty() {
        Buffer body = webhooks.of(List.of("A".repeat(26))).get(0).body();
        return Collections.nCopies(payments, new Post(EmptyPost.PATH, body, "", 200));
    }

    private void bareSql(String part, int contestants) throws SQLException {
        bareSql.prepare(payments, contestants);
        keep(part, payments, 0, () -> bareSql.settle(payments));
        bareSql.audit();
    }

    private void vote(String part, List<Post> posts) throws SQLException {
        keep(part, payments, posts.size(), () -> load.send(posts));
        rows.audit();
    }

    private interface Work {
        Histogram run() throws SQLException;
    }

    /** Nothing that the part before left for later is paid for by this one. */
    private void keep(String part, long units, long requests, Work work) throws SQLException {
        checkpoint();
        CpuUse before = stage.cpu();
        long begin = System.nanoTime();
        Histogram latencies = work.run();
        double seconds = (System.nanoTime() - begin) / 1e9;
        Figure figure = new Figure(
                part, units, requests, seconds, latencies, stage.cpu().minus(before));
        figures.add(figure);
        System.out.printf("  %-45s %,8.0f/s%n", part, figure.unitsPerSecond());
    }

    private void checkpoint() throws SQLException {
        try (Connection connection = stage.database().administrator().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("VACUUM ANALYZE payment, ledger_entry, tally, gateway_event");
            statement.execute("CHECKPOINT");
        }
    }
}
