package dev.vote.payment.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/** What will happen, in the order of its time; at the same moment, in the order in which it was put there. */
final class Agenda {

    private record Entry(Instant at, long number, Runnable event) {}

    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparing(Entry::number));
    private final VirtualClock clock;
    private long added;

    Agenda(VirtualClock clock) {
        this.clock = clock;
    }

    void at(Instant moment, Runnable event) {
        entries.add(new Entry(moment, added++, event));
    }

    void in(Duration delay, Runnable event) {
        at(clock.now().plus(delay), event);
    }

    Optional<Instant> next() {
        return Optional.ofNullable(entries.peek()).map(Entry::at);
    }

    /** Moves the clock to the next event and lets it happen. */
    void happen() {
        Entry entry = entries.remove();
        clock.moveTo(entry.at());
        entry.event().run();
    }
}
