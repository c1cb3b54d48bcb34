package dev.vote.payment.repetition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RepetitionTest {

    private final AtomicInteger runs = new AtomicInteger();

    private static Thread start(Repetition repetition) {
        Thread thread = new Thread(repetition);
        thread.start();
        return thread;
    }

    @Test
    void aRunThatFailsIsFollowedByTheNextOne() throws InterruptedException {
        CountDownLatch third = new CountDownLatch(3);
        Repetition repetition = new Repetition("test", Duration.ofMillis(1), () -> {
            third.countDown();
            throw new IllegalStateException("the database is away");
        });
        Thread thread = start(repetition);

        assertThat(third.await(20, TimeUnit.SECONDS)).isTrue();
        repetition.end();
        thread.join();
    }

    @Test
    void theEndIsNotWaitedForUntilThePauseIsOver() throws InterruptedException {
        Repetition repetition = new Repetition("test", Duration.ofHours(1), runs::incrementAndGet);
        Thread thread = start(repetition);
        repetition.end();

        thread.join();
        assertThat(runs).hasValue(0);
    }

    @Test
    void aRunThatIsUnderWayIsFinishedAndIsTheLast() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        Repetition repetition = new Repetition("test", Duration.ofMillis(1), () -> {
            begun.countDown();
            await(mayEnd);
            runs.incrementAndGet();
        });
        Thread thread = start(repetition);
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();

        repetition.end();
        mayEnd.countDown();
        thread.join();
        assertThat(runs).hasValue(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
