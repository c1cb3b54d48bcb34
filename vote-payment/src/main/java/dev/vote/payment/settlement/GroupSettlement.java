package dev.vote.payment.settlement;

import dev.vote.domain.health.Outage;
import dev.vote.domain.log.EventLog;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * What a worker does: takes what waits, settles it in one transaction, and answers each after the commit. There is no
 * artificial delay: while one group commits, the next one gathers. A group that fails is settled one by one, so that a bad
 * piece harms nobody but its sender; not if the database can't be reached, which one by one would only find out more often.
 */
final class GroupSettlement implements Runnable {

    private static final EventLog LOG = EventLog.of(GroupSettlement.class);

    private final SettlementQueue queue;
    private final SettlementSettings settings;
    private final SettlementBatch batch;
    private final SettlementMetrics metrics;
    private final Executor answers;

    /** @param answers runs what those who brought the evidence do next, which must not hold up the next group */
    GroupSettlement(
            SettlementQueue queue,
            SettlementSettings settings,
            SettlementBatch batch,
            SettlementMetrics metrics,
            Executor answers) {
        this.queue = queue;
        this.settings = settings;
        this.batch = batch;
        this.metrics = metrics;
        this.answers = answers;
    }

    /** Until the queue is closed and empty. */
    @Override
    public void run() {
        int most = settings.batchSize();
        try {
            for (List<WaitingEvidence> group = queue.take(most); !group.isEmpty(); group = queue.take(most)) {
                settle(group);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void settle(List<WaitingEvidence> group) {
        metrics.taken(group);
        try {
            answer(done(group));
        } catch (RuntimeException | Error e) {
            // at the edge: a worker outlives whatever a piece of evidence does to it
            LOG.warn(
                    "settlement.failed",
                    "size",
                    group.size(),
                    "failure",
                    e.getClass().getName());
            if (group.size() == 1 || Outage.isBehind(e)) {
                refuse(group, e);
            } else {
                group.forEach(piece -> settleAlone(piece, e));
            }
        }
    }

    /** Unless nobody waits for it any more: pieces that each wait for a lock would hold up all others for minutes. */
    private void settleAlone(WaitingEvidence piece, Throwable groupsFailure) {
        if (System.nanoTime() - piece.since() < settings.patience().toNanos()) {
            settle(List.of(piece));
        } else {
            refuse(List.of(piece), groupsFailure);
        }
    }

    private void refuse(List<WaitingEvidence> group, Throwable failure) {
        answer(group.stream()
                .<Runnable>map(piece -> () -> piece.outcome().completeExceptionally(failure))
                .toList());
    }

    /** @return how to answer each, now that it is committed */
    private List<Runnable> done(List<WaitingEvidence> group) {
        long begin = System.nanoTime();
        List<Outcome> outcomes =
                batch.settle(group.stream().map(WaitingEvidence::evidence).toList());
        metrics.committed(System.nanoTime() - begin);
        List<Runnable> done = new ArrayList<>(group.size());
        for (int i = 0; i < group.size(); i++) {
            WaitingEvidence piece = group.get(i);
            Outcome outcome = outcomes.get(i);
            done.add(() -> piece.outcome().complete(outcome));
        }
        return done;
    }

    /** Whatever the executor has against it, such as that the server is being stopped: they are answered. */
    private void answer(List<Runnable> done) {
        try {
            answers.execute(() -> done.forEach(Runnable::run));
        } catch (RuntimeException e) {
            LOG.warn(
                    "settlement.answered-here",
                    "size",
                    done.size(),
                    "failure",
                    e.getClass().getName());
            done.forEach(Runnable::run);
        }
    }
}
