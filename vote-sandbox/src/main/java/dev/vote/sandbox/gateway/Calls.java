package dev.vote.sandbox.gateway;

import java.util.EnumMap;
import java.util.Map;

/** How often each call of the API arrived, refused and faulty ones included: counts a client's retries. */
public final class Calls {

    private final Map<Endpoint, Integer> counts = new EnumMap<>(Endpoint.class);

    Calls() {}

    public synchronized int count(Endpoint endpoint) {
        return counts.getOrDefault(endpoint, 0);
    }

    /** All endpoints that were called. */
    public synchronized Map<Endpoint, Integer> counts() {
        return Map.copyOf(counts);
    }

    public synchronized void clear() {
        counts.clear();
    }

    synchronized void add(Endpoint endpoint) {
        counts.merge(endpoint, 1, Integer::sum);
    }
}
