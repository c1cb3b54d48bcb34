package dev.vote.payment.container;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Where two threads wait for each other, once it is called, so that both are at the same point; not for ever, because a guard may
 * keep one away. One of them may be made to leave only when the other has done what it came for.
 */
public final class Meeting {

    private static final ThreadLocal<Boolean> IS_LAST = ThreadLocal.withInitial(() -> false);

    private final Duration patience;
    private final CountDownLatch done = new CountDownLatch(1);
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
        await(expected);
        if (IS_LAST.get()) {
            await(done);
        }
    }

    /** The one that leaves first. */
    public <T> T first(Callable<T> work) throws Exception {
        T result = work.call();
        done.countDown();
        return result;
    }

    /** The one that leaves when the first has done its work. */
    public <T> T last(Callable<T> work) throws Exception {
        IS_LAST.set(true);
        try {
            return work.call();
        } finally {
            IS_LAST.remove();
        }
    }

    private void await(CountDownLatch latch) {
        try {
            latch.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
