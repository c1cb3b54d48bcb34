package dev.vote.it;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The harness of the race: confirms each payment over several roads at the same moment, several payments at a time. The
 * real system and the control go through the same.
 */
final class Confirmations {

    /** One way of telling that a payment was paid. */
    interface Road {
        void confirm(String reference);
    }

    private static final int PAYMENTS_AT_A_TIME = 4;
    private static final long PATIENCE_SECONDS = 60;

    private Confirmations() {}

    /**
     * @param pay done for each payment at the moment before its roads are let go
     * @throws AssertionError if a road failed
     */
    static void confirmAll(List<String> references, Road pay, List<Road> roads) {
        ExecutorService threads = Executors.newFixedThreadPool(PAYMENTS_AT_A_TIME * roads.size());
        try {
            List<List<String>> lanes = lanes(references);
            List<Future<?>> travellers = new ArrayList<>();
            for (List<String> lane : lanes) {
                Iterator<String> next = lane.iterator();
                CyclicBarrier start = new CyclicBarrier(roads.size(), () -> pay.confirm(next.next()));
                roads.forEach(road -> travellers.add(threads.submit(() -> travel(lane, road, start))));
            }
            for (Future<?> traveller : travellers) {
                traveller.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        } catch (ExecutionException e) {
            throw new AssertionError("a confirmation failed", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<List<String>> lanes(List<String> references) {
        List<List<String>> lanes = new ArrayList<>();
        for (int i = 0; i < PAYMENTS_AT_A_TIME; i++) {
            lanes.add(new ArrayList<>());
        }
        for (int i = 0; i < references.size(); i++) {
            lanes.get(i % PAYMENTS_AT_A_TIME).add(references.get(i));
        }
        return lanes;
    }

    private static void travel(List<String> lane, Road road, CyclicBarrier start) {
        for (String reference : lane) {
            try {
                start.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                road.confirm(reference);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted", e);
            } catch (BrokenBarrierException | TimeoutException e) {
                throw new AssertionError("another road failed", e);
            } catch (RuntimeException | Error e) {
                start.reset();
                throw e;
            }
        }
    }
}
