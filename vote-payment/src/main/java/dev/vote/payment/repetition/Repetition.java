package dev.vote.payment.repetition;

import dev.vote.domain.log.EventLog;
import java.time.Duration;

/** Something that is done again and again, on a thread of its own, until {@link #end}. */
public final class Repetition implements Runnable {

    private static final EventLog LOG = EventLog.of(Repetition.class);

    private final String name;
    private final Duration pause;
    private final Runnable task;
    private boolean ended;

    Repetition(String name, Duration pause, Runnable task) {
        this.name = name;
        this.pause = pause;
        this.task = task;
    }

    /** A run that is under way is finished; no other one begins. */
    public synchronized void end() {
        ended = true;
        notifyAll();
    }

    @Override
    public void run() {
        try {
            while (isDueAfterThePause()) {
                runOnce();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean isDueAfterThePause() throws InterruptedException {
        long due = System.nanoTime() + pause.toNanos();
        for (long left = pause.toMillis(); left > 0 && !ended; left = (due - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
        return !ended;
    }

    private void runOnce() {
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            // at the edge: whatever it was, the next run tries again
            LOG.error("repetition.run-failed", e, "task", name);
        }
    }
}
