package dev.vote.sandbox;

import dev.vote.sandbox.process.SandboxFailure;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What has been started and must be ended, last first. A part that is being started when the end comes is waited for, but
 * not for ever, and then ended, so that nothing is left behind.
 */
final class Running implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 6;

    private final ReentrantLock starting = new ReentrantLock();
    private final Deque<Runnable> ends = new ConcurrentLinkedDeque<>();
    private final CountDownLatch ending = new CountDownLatch(1);

    /**
     * @param end undoes the start; must not depend on parts that were started later
     * @throws SandboxFailure if everything is being ended already
     */
    <T> T start(Supplier<T> start, Consumer<T> end) {
        starting.lock();
        try {
            if (isEnding()) {
                throw new SandboxFailure("The sandbox is being ended");
            }
            T part = start.get();
            ends.push(() -> end.accept(part));
            return part;
        } finally {
            starting.unlock();
        }
    }

    boolean isEnding() {
        return ending.getCount() == 0;
    }

    /** Waits; true if the end has come by then. */
    boolean awaitEnding(long millis) {
        try {
            return ending.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SandboxFailure("The sandbox was interrupted");
        }
    }

    /** Ends every part, even if one of them fails at it; a second call does nothing. */
    @Override
    public void close() {
        ending.countDown();
        boolean quiet = awaitStart();
        try {
            endAll();
        } finally {
            if (quiet) {
                starting.unlock();
            }
        }
    }

    private boolean awaitStart() {
        try {
            return starting.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void endAll() {
        RuntimeException failure = null;
        for (Runnable end = ends.poll(); end != null; end = ends.poll()) {
            try {
                end.run();
            } catch (RuntimeException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
