package dev.vote.payment.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Whatever happens on the way, each payment that the gateway took is credited once, or a person is asked to look at it. */
class SimulationIT {

    private static final Options OPTIONS = Options.read();

    @Test
    void everySeedEndsWithWhatTheGatewaysBooksSay() throws Exception {
        long begin = System.nanoTime();
        List<SeedResult> results = all(OPTIONS.seeds());

        SimulationReport report = new SimulationReport(results, (System.nanoTime() - begin) / 1e9);
        report.write();
        assertThat(results).hasSameSizeAs(OPTIONS.seeds());
        if (OPTIONS.seeds().size() > 10) {
            assertThat(report.troubles()).as("every kind of trouble happened").containsOnlyKeys(Trouble.values());
        }
    }

    @Test
    void aSeedIsRepeatedExactly() {
        long seed = OPTIONS.seeds().get(0);
        try (Site site = new Site();
                Site other = new Site()) {
            World.live(seed + 1, 100, other);
            assertThat(World.live(seed, OPTIONS.deliveries(), other))
                    .isEqualTo(World.live(seed, OPTIONS.deliveries(), site));
        }
    }

    private static List<SeedResult> all(List<Long> seeds) throws Exception {
        Queue<Long> waiting = new ConcurrentLinkedQueue<>(seeds);
        int threads = Math.min(seeds.size(), Runtime.getRuntime().availableProcessors());
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<List<SeedResult>>> parts = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                parts.add(executor.submit(() -> onOneSite(waiting)));
            }
            List<SeedResult> results = new ArrayList<>();
            for (Future<List<SeedResult>> part : parts) {
                results.addAll(part.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause().getMessage(), e.getCause());
        } finally {
            executor.shutdownNow();
        }
    }

    private static List<SeedResult> onOneSite(Queue<Long> seeds) throws IOException {
        List<SeedResult> results = new ArrayList<>();
        try (Site site = new Site()) {
            for (Long seed = seeds.poll(); seed != null; seed = seeds.poll()) {
                results.add(World.live(seed, OPTIONS.deliveries(), site));
            }
            site.audit();
        } catch (AssertionError finding) {
            seeds.clear();
            throw finding;
        }
        return results;
    }
}
