package dev.vote.sandbox.gateway;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.Executor;

/**
 * Runs work when the stand-in's clock says that it is due. The clock may be one that a test moves, so the agenda looks at
 * it every few milliseconds while something is waiting, and not at all while nothing is.
 */
final class Agenda implements AutoCloseable {

    private static final long LOOK_MILLIS = 10;

    private record Item(Instant due, long order, Runnable work) {}

    private final Clock clock;
    private final Executor workers;
    private final PriorityQueue<Item> items =
            new PriorityQueue<>(Comparator.comparing(Item::due).thenComparing(Item::order));
    private long lastOrder;
    private boolean closed;

    Agenda(Clock clock, Executor workers) {
        this.clock = clock;
        this.workers = workers;
        Thread thread = new Thread(this::keep, "stand-in-agenda");
        thread.setDaemon(true);
        thread.start();
    }

    synchronized void after(Duration wait, Runnable work) {
        items.add(new Item(clock.instant().plus(wait), ++lastOrder, work));
        notifyAll();
    }

    @Override
    public synchronized void close() {
        closed = true;
        items.clear();
        notifyAll();
    }

    private synchronized void keep() {
        try {
            while (!closed) {
                if (items.isEmpty()) {
                    wait();
                } else if (items.peek().due().isAfter(clock.instant())) {
                    wait(LOOK_MILLIS);
                } else {
                    workers.execute(items.remove().work());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
