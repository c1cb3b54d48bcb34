package dev.vote.payment.simulation;

import dev.vote.payment.container.Mishaps;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Of two transactions, the marked one commits after the other has, if that one gets so far. */
final class FailureCommitsLast implements Mishaps {

    private static final ThreadLocal<Boolean> MARKED = ThreadLocal.withInitial(() -> false);
    private static final long PATIENCE_MILLIS = 5_000;

    private final CountDownLatch committed = new CountDownLatch(1);

    static <T> T mark(Callable<T> transaction) throws Exception {
        MARKED.set(true);
        try {
            return transaction.call();
        } finally {
            MARKED.remove();
        }
    }

    @Override
    public void beforeCommit() {
        if (MARKED.get()) {
            try {
                committed.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void afterCommit() {
        committed.countDown();
    }
}
