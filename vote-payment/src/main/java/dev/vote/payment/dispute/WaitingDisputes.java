package dev.vote.payment.dispute;

import java.time.Instant;
import java.util.Optional;

/**
 * The disputes that wait for us.
 *
 * @param dueAt the first deadline among them; empty if none is known
 */
public record WaitingDisputes(long count, Optional<Instant> dueAt) {

    public static final WaitingDisputes NONE = new WaitingDisputes(0, Optional.empty());
}
