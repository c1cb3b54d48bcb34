package dev.vote.payment.repetition;

import dev.vote.domain.log.EventLog;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Something that is done again and again until {@link #end}. */
public final class Repetition {

    private static final EventLog LOG = EventLog.of(Repetition.class);

    private final String name;
    private final Duration pause;
    private final Runnable task;
    private final ScheduledExecutorService clock;
    private final ExecutorService workers;
    private volatile boolean ended;

    Repetition(String name, Duration pause, Runnable task, ScheduledExecutorService clock, ExecutorService workers) {
        this.name = name;
        this.pause = pause;
        this.task = task;
        this.clock = clock;
        this.workers = workers;
    }

    /** A run that is under way is finished; no other one begins. */
    public void end() {
        ended = true;
    }

    void arm() {
        if (!ended) {
            clock.schedule(this::handOver, pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** The clock has few threads, perhaps one: a long run must not make the others late. */
    private void handOver() {
        try {
            workers.execute(this::run);
        } catch (RejectedExecutionException e) {
            LOG.warn("repetition.postponed", "task", name);
            arm();
        }
    }

    private void run() {
        if (ended) {
            return;
        }
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            // at the edge: whatever it was, the next run tries again
            LOG.error("repetition.run-failed", e, "task", name);
        } finally {
            arm();
        }
    }
}
