package dev.vote.payment.vitals;

import dev.vote.domain.reconciliation.RunKind;
import dev.vote.payment.task.TaskKind;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What still waits to be done, in the whole database.
 *
 * @param review payments whose money was taken and about which a person must decide
 * @param open payments whose voter went to the gateway and of whose money we don't know yet
 * @param due payments that should have been asked about by now
 * @param disputes that wait for us
 * @param tasks what waits for a person, by kind
 * @param runs how long ago a comparison with the gateway's list last came to its end, by its kind; absent if none ever did
 * @param sinceWebhook how long ago a webhook last came; empty if none ever did
 */
public record Backlog(
        Waiting review,
        Waiting open,
        Waiting due,
        Disputes disputes,
        Map<TaskKind, Waiting> tasks,
        Map<RunKind, Duration> runs,
        Optional<Duration> sinceWebhook) {

    /** So many, and how long the oldest has been waiting; zero if there are none. */
    public record Waiting(long payments, Duration oldest) {}

    /** So many, and how long until the first deadline among them; negative if it is past, empty if none is known. */
    public record Disputes(long waiting, Optional<Duration> untilDue) {}
}
