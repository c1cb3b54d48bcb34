package dev.vote.sandbox.gateway;

import java.time.Instant;

/**
 * One line of the delivery log: an attempt to post an event, or why there was none.
 *
 * @param attempt counted from 1; 0 if nothing was sent
 * @param status what the receiver answered; 0 for no answer
 * @param fault the faults that applied, separated by blanks; empty for none
 * @param note what happens next, in words
 */
public record Delivery(Instant at, String event, String reference, int attempt, int status, String fault, String note) {

    /** Whether the receiver acknowledged it: with 200, as nothing else counts at Paystack. */
    public boolean acknowledged() {
        return status == 200;
    }
}
