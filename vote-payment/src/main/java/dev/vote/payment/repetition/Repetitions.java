package dev.vote.payment.repetition;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Begins what a server does again and again. Not by EJB timers: Payara gives one up for good when the database was away
 * twice in a row while it ran, even if the failure was caught. And not on the server's shared threads: on WildFly they are few,
 * and while a slow gateway holds them all, nobody would feel the database's pulse.
 */
@ApplicationScoped
public class Repetitions {

    @Resource
    ManagedThreadFactory threads;

    /**
     * The task runs on a thread of the container, first after a pause, and never beside itself; a failure is logged and
     * the next run comes all the same.
     *
     * @param name for the log
     * @param pause between the end of a run and the beginning of the next one
     */
    public Repetition begin(String name, Duration pause, Runnable task) {
        var repetition = new Repetition(name, pause, task);
        threads.newThread(repetition).start();
        return repetition;
    }
}
