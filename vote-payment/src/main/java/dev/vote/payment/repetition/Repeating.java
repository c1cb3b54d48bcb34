package dev.vote.payment.repetition;

import jakarta.annotation.PreDestroy;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A bean that has something done again and again, from when it is constructed until the server stops. */
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public abstract class Repeating {

    @Inject
    Repetitions repetitions;

    private final List<Repetition> running = new ArrayList<>();
    private volatile boolean stopping;

    /** As {@link Repetitions#begin}. */
    protected void repeat(String name, Duration pause, Runnable task) {
        running.add(repetitions.begin(name, pause, task));
    }

    /** For runs of many pieces: false as soon as the server stops. */
    protected boolean mayGoOn() {
        return !stopping;
    }

    /** The piece that is under way is finished. */
    @PreDestroy
    void stop() {
        stopping = true;
        running.forEach(Repetition::end);
    }
}
