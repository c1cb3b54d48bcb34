package dev.vote.payment.settlement;

import jakarta.ejb.EJB;
import java.util.concurrent.CompletableFuture;

/**
 * Settlement without its threads: what waits is settled when it is told to, by the real group settlement. A reply to our own
 * question, for which somebody waits, is settled at once, together with what waits already.
 */
public class SteppedSettlement extends Settlement {

    private static final int MOST = 64;

    @EJB
    SettlementBatch batch;

    private SettlementQueue queue = new SettlementQueue(MOST);
    private int capacity = MOST;
    private Runnable afterwards = () -> {};

    @Override
    void open() {
        // its queue is another one after each step
        answers = Runnable::run;
    }

    /** @param pieces of evidence that may wait; from the next group on */
    public void makeRoomFor(int pieces) {
        capacity = pieces;
    }

    /** @param next to be done after each time that something was settled */
    public void afterwards(Runnable next) {
        afterwards = next;
    }

    @Override
    CompletableFuture<Outcome> accept(Evidence evidence) {
        WaitingEvidence added = queue.add(evidence);
        if (evidence.source() != Source.WEBHOOK) {
            settle();
        }
        return added.outcome();
    }

    public int waiting() {
        return queue.length();
    }

    /** Settles all that waits, in one transaction if nothing fails. */
    public void settle() {
        SettlementQueue full = queue;
        kill();
        full.close();
        new GroupSettlement(full, settings, batch, metrics, answers).run();
        afterwards.run();
    }

    /** What waits is gone, and nobody is ever told. */
    public void kill() {
        queue = new SettlementQueue(capacity);
    }
}
