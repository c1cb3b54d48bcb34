package dev.vote.payment.container;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Where two threads wait for each other, once it is called, so that both are at the same point; not for ever, because a guard may
 * keep one away.
 */
public final class Meeting {

    private final Duration patience;
    private volatile CountDownLatch expected = new CountDownLatch(0);

    /** @param patience of each for the other */
    public Meeting(Duration patience) {
        this.patience = patience;
    }

    /** From now on; what comes before is let through, so that both can be warm. */
    public void call() {
        expected = new CountDownLatch(2);
    }

    public void attend() {
        expected.countDown();
        try {
            expected.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
