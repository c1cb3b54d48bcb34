package dev.vote.payment.repetition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RepetitionTest {

    private static final Duration PAUSE = Duration.ofMillis(1);

    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(1);
    private final AtomicInteger runs = new AtomicInteger();
    private final CountDownLatch third = new CountDownLatch(3);

    @AfterEach
    void stop() {
        clock.shutdownNow();
    }

    private void count() {
        runs.incrementAndGet();
        third.countDown();
    }

    private boolean thirdRunComes() throws InterruptedException {
        return third.await(20, TimeUnit.SECONDS);
    }

    @Test
    void aRunThatFailsIsFollowedByTheNextOne() throws InterruptedException {
        Runnable failing = () -> {
            count();
            throw new IllegalStateException("the database is away");
        };
        Repetition repetition = new Repetition("test", PAUSE, failing, clock, clock);
        repetition.arm();

        assertThat(thirdRunComes()).isTrue();
        repetition.end();
    }

    @Test
    void whatNoWorkerTakesIsTriedAgain() throws InterruptedException {
        Repetition repetition = new Repetition("test", PAUSE, this::count, clock, new Hesitant());
        repetition.arm();

        assertThat(thirdRunComes()).isTrue();
        repetition.end();
    }

    @Test
    void afterTheEndNothingRunsAnyMore() throws InterruptedException {
        Repetition repetition = new Repetition("test", PAUSE, this::count, clock, clock);
        repetition.end();
        repetition.arm();
        clock.shutdown();

        assertThat(clock.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        assertThat(runs).hasValue(0);
    }

    /** Refuses every other task. */
    private static final class Hesitant extends AbstractExecutorService {

        private final AtomicInteger asked = new AtomicInteger();

        @Override
        public void execute(Runnable task) {
            if (asked.incrementAndGet() % 2 == 1) {
                throw new RejectedExecutionException("busy");
            }
            task.run();
        }

        @Override
        public void shutdown() {
            // nothing of its own to shut down
        }

        @Override
        public List<Runnable> shutdownNow() {
            return List.of();
        }

        @Override
        public boolean isShutdown() {
            return false;
        }

        @Override
        public boolean isTerminated() {
            return false;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return true;
        }
    }
}
