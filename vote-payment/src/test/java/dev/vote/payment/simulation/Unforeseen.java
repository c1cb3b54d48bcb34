package dev.vote.payment.simulation;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Failures that Vote catches, logs and goes on after end a simulation, unless the simulation made them. */
final class Unforeseen extends Handler {

    private static final Logger VOTE = Logger.getLogger("dev.vote");

    private Unforeseen() {}

    static void watch() {
        VOTE.setUseParentHandlers(false);
        VOTE.addHandler(new Unforeseen());
    }

    @Override
    public void publish(LogRecord line) {
        Throwable failure = line.getThrown();
        boolean foreseen = Trouble.explains(failure);
        if (line.getLevel().intValue() >= Level.SEVERE.intValue() && failure != null && !foreseen) {
            throw new AssertionError("unforeseen: " + line.getMessage(), failure);
        }
    }

    @Override
    public void flush() {
        // keeps nothing
    }

    @Override
    public void close() {
        // holds nothing
    }
}
