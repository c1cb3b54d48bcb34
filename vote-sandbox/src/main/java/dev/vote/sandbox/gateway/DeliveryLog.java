package dev.vote.sandbox.gateway;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/** The last deliveries, a bounded number of them. Safe for use by many threads. */
final class DeliveryLog {

    private static final int LIMIT = 2_000;

    private final Deque<Delivery> entries = new ArrayDeque<>();

    synchronized void add(Delivery delivery) {
        if (entries.size() == LIMIT) {
            entries.removeFirst();
        }
        entries.addLast(delivery);
    }

    synchronized List<Delivery> newestFirst() {
        List<Delivery> all = new ArrayList<>(entries);
        Collections.reverse(all);
        return all;
    }
}
