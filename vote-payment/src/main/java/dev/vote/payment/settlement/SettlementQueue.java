package dev.vote.payment.settlement;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/**
 * Evidence on its way to settlement, first come first served. It is bounded: what there is no room for is refused at once,
 * and its sender tries again. Plain Java; used by many threads at a time.
 */
final class SettlementQueue {

    private final Queue<WaitingEvidence> waiting = new ArrayDeque<>();
    private final int capacity;
    private boolean closed;

    /** @param capacity pieces of evidence */
    SettlementQueue(int capacity) {
        this.capacity = capacity;
    }

    /** @throws SettlementBusy if there is no room, or no longer anybody who takes it out */
    synchronized WaitingEvidence add(Evidence evidence) {
        if (closed || waiting.size() >= capacity) {
            throw new SettlementBusy(closed ? "the server is being stopped" : "too much evidence is waiting");
        }
        WaitingEvidence added = WaitingEvidence.of(evidence);
        waiting.add(added);
        notify();
        return added;
    }

    /**
     * Takes out what has been waiting longest, as soon as there is something.
     *
     * @param most pieces
     * @return empty once the queue is closed and nothing is left
     */
    synchronized List<WaitingEvidence> take(int most) throws InterruptedException {
        while (waiting.isEmpty() && !closed) {
            wait();
        }
        List<WaitingEvidence> taken = new ArrayList<>(Math.min(most, waiting.size()));
        while (taken.size() < most && !waiting.isEmpty()) {
            taken.add(waiting.remove());
        }
        return taken;
    }

    synchronized int length() {
        return waiting.size();
    }

    /** Nothing is added any more; what is there is still taken out. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }
}
