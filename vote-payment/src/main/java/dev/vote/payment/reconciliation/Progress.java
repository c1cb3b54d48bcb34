package dev.vote.payment.reconciliation;

import dev.vote.domain.reconciliation.RunPhase;
import java.util.Optional;

/**
 * What one step brought a run on.
 *
 * @param position where its phase goes on; empty at the phase's beginning
 * @param found differences for a person to look at
 */
public record Progress(RunPhase phase, Optional<String> position, Counts counts) {

    /** How many there were of each in that step. */
    public record Counts(
            long pages,
            long theirs,
            long refunds,
            long ours,
            long matched,
            long notOurs,
            long settled,
            long differences,
            long unanswered) {

        static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0);

        static Counts page(long lines, long settled) {
            return new Counts(1, lines, 0, 0, 0, 0, settled, 0, 0);
        }

        static Counts refunds(long pages, long lines, Looks looks) {
            return new Counts(pages, 0, lines, 0, 0, 0, looks.settled(), 0, looks.unanswered());
        }

        static Counts looked(long ours, long matched, long notOurs, Looks looks) {
            return new Counts(
                    0, 0, 0, ours, matched, notOurs, looks.settled(), looks.differences(), looks.unanswered());
        }
    }

    /** Where the same phase goes on, or the next one begins if there is nowhere. */
    static Progress to(RunPhase phase, Optional<String> position, Counts counts) {
        return new Progress(position.isPresent() ? phase : phase.next(), position, counts);
    }
}
