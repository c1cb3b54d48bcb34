package dev.vote.payment.inquiry;

import dev.vote.domain.audit.AuditEntry;
import dev.vote.domain.payment.Reference;
import dev.vote.domain.review.ReviewDecision;
import dev.vote.payment.evidence.KeptEvent;
import java.time.Instant;

/** One thing that happened to a payment. */
public sealed interface Step {

    Instant at();

    /** Which of the records below it is, for pages. */
    default String kind() {
        return getClass().getSimpleName();
    }

    /** The voter ordered; the reference was stored. @param isAtGateway whether the gateway gave its page for it */
    record Created(Instant at, boolean isAtGateway) implements Step {}

    /** Another attempt at the same purchase took its place. */
    record Replaced(Instant at, Reference by) implements Step {}

    /** It took the place of another attempt. */
    record Replaces(Instant at, Reference first) implements Step {}

    /** The gateway took the money, by its own clock. */
    record Paid(Instant at) implements Step {}

    /** The gateway told us something. */
    record Told(Instant at, KeptEvent event) implements Step {}

    /** An entry of the ledger. @param votes negative if they were taken back */
    record Entered(Instant at, long votes) implements Step {}

    /** Somebody proposed; of old, somebody dismissed alone. */
    record Decided(Instant at, ReviewDecision decision, String who) implements Step {}

    /** Another person answered a proposal, or the first one withdrew it. */
    record Answered(Instant at, ReviewDecision decision, String who) implements Step {}

    /** Something else that staff did. */
    record Done(Instant at, AuditEntry entry) implements Step {}
}
