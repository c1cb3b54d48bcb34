package dev.vote.payment.settlement;

import java.util.concurrent.CompletableFuture;

/**
 * Evidence that waits to be settled.
 *
 * @param outcome completed after the commit, for whoever brought it
 * @param since when it came, by {@link System#nanoTime}
 */
record WaitingEvidence(Evidence evidence, CompletableFuture<Outcome> outcome, long since) {

    static WaitingEvidence of(Evidence evidence) {
        return new WaitingEvidence(evidence, new CompletableFuture<>(), System.nanoTime());
    }
}
