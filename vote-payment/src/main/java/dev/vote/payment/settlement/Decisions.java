package dev.vote.payment.settlement;

import dev.vote.domain.audit.Change;
import dev.vote.domain.contest.VotingWindow;
import dev.vote.domain.dispute.DisputeState;
import dev.vote.domain.payment.Payment;
import dev.vote.domain.payment.PaymentStatus;
import dev.vote.domain.text.Storable;
import java.time.Instant;
import java.util.Optional;

/**
 * What settlement decides about money by itself, in the words of the audit trail: what was done, why, and by which evidence. An ordinary
 * credit isn't among them: the ledger's entry and the kept message tell of it.
 */
final class Decisions {

    private static final int MAX_WORD = 80;

    private Decisions() {}

    /** Money was taken, and doesn't count: why is the rule that it broke. */
    static Change reviewed(Payment payment, PaymentStatus before, Evidence evidence) {
        return of("payment.review", payment, before, evidence)
                .field("why", null, payment.getReviewReason())
                .field("paid-at", null, payment.getPaidAt());
    }

    /** The gateway says that the money went back: the votes, if there were any, are taken back. */
    static Change reversed(Payment payment, PaymentStatus before, Evidence evidence) {
        Change change = of("payment.reverse", payment, before, evidence).field("why", null, "MONEY_WENT_BACK");
        return payment.getCreditedAt().isPresent() ? change.field("votes", payment.getVotes(), 0) : change;
    }

    /** @return empty for an ordinary one */
    static Optional<Change> credited(Payment payment, PaymentStatus before, Evidence evidence, VotingWindow window) {
        Instant paidAt = payment.getPaidAt().orElseThrow();
        boolean late = !paidAt.isBefore(window.closesAt());
        if (!late && before == PaymentStatus.OPEN) {
            return Optional.empty();
        }
        return Optional.of(of("payment.credit", payment, before, evidence)
                .field("why", null, late ? "BEGUN_BEFORE_CLOSE" : "SUCCESS_CAME_LATE")
                .field("paid-at", null, paidAt)
                .field("votes", 0, payment.getVotes()));
    }

    /** Vote itself wants the money to go back. */
    static Change wanted(Payment payment) {
        return Change.of("refund.want", "payment", payment.getReference().value())
                .inContest(payment.getContestId())
                .field("refund", null, "INTENDED")
                .field("amount", null, payment.getPrice().amountMinor())
                .field("why", null, payment.getReviewReason());
    }

    /** The gateway says how a dispute ended: its charge is asked about, and by the answer votes go or stay. */
    static Change disputeEnded(DisputeNote note, DisputeState before, DisputeState after) {
        Payment payment = note.payment();
        return Change.of("dispute.end", "payment", payment.getReference().value())
                .inContest(payment.getContestId())
                .because(Storable.cut(note.report().news().resolution(), MAX_WORD))
                .field("dispute", before, after);
    }

    private static Change of(String action, Payment payment, PaymentStatus before, Evidence evidence) {
        return Change.of(action, "payment", payment.getReference().value())
                .inContest(payment.getContestId())
                .field("status", before, payment.getStatus())
                .field("road", null, evidence.source())
                .field("evidence", null, Storable.cut(evidence.event(), MAX_WORD));
    }
}
