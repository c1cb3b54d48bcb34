package dev.vote.it;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

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

    private Confirmations() {}

    /** @throws AssertionError if a road failed */
    static void confirmAll(List<String> references, List<Road> roads) {
        ExecutorService threads = Executors.newFixedThreadPool(PAYMENTS_AT_A_TIME * roads.size());
        try {
            List<List<String>> lanes = lanes(references);
            List<Future<?>> travellers = new ArrayList<>();
            for (List<String> lane : lanes) {
                CyclicBarrier start = new CyclicBarrier(roads.size());
                roads.forEach(road -> travellers.add(threads.submit(() -> travel(lane, road, start))));
            }
            for (Future<?> traveller : travellers) {
                traveller.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
                start.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (BrokenBarrierException e) {
                throw new AssertionError("another road failed", e);
            }
            road.confirm(reference);
        }
    }
}
