package dev.vote.payment.settlement;

import dev.vote.domain.audit.Change;
import dev.vote.domain.contest.VotingWindow;
import dev.vote.domain.dispute.DisputeState;
import dev.vote.domain.log.EventLog;
import dev.vote.domain.payment.Payment;
import dev.vote.domain.payment.PaymentStatus;
import dev.vote.domain.payment.ReviewReason;
import dev.vote.payment.gateway.DisputeReport;
import dev.vote.payment.gateway.GatewayReport;
import dev.vote.payment.gateway.GatewayState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Works through one batch: moves the locked payments as the judge decides, and collects what must be written with it.
 * Plain Java without I/O; the second piece of evidence for a payment finds it as the first one left it.
 */
final class Bookkeeping {

    private static final EventLog LOG = EventLog.of(Bookkeeping.class);

    private final Map<String, Payment> payments;
    private final Function<Payment, VotingWindow> windows;
    private final Instant now;
    private final Postings postings = new Postings();
    private final Moves moves = new Moves();
    private final List<DisputeNote> disputes = new ArrayList<>();
    private final List<Payment> givenBack = new ArrayList<>();
    private final List<Change> decisions = new ArrayList<>();

    /**
     * @param payments locked, by reference
     * @param windows by which each is judged
     */
    Bookkeeping(Map<String, Payment> payments, Function<Payment, VotingWindow> windows, Instant now) {
        this.payments = payments;
        this.windows = windows;
        this.now = now;
    }

    Outcome book(Evidence evidence) {
        Optional<String> reference = evidence.reference();
        if (reference.isEmpty()) {
            return Outcome.IGNORED;
        }
        Payment payment = payments.get(reference.get());
        if (payment == null || !payment.getGateway().equals(evidence.gateway())) {
            LOG.warn("evidence.unknown-reference", "gateway", evidence.gateway(), "reference", reference.get());
            return Outcome.UNKNOWN_REFERENCE;
        }
        return evidence.report()
                .map(report -> book(payment, evidence, report))
                .orElseGet(() -> note(payment, evidence));
    }

    private Outcome note(Payment payment, Evidence evidence) {
        DisputeReport report = evidence.dispute().orElseThrow();
        if (report.id().replace("\0", "").isBlank()) {
            LOG.warn("dispute.nameless", "reference", payment.getReference());
            return Outcome.IGNORED;
        }
        if (report.news().state() == DisputeState.UNKNOWN) {
            LOG.warn(
                    "dispute.unknown-word",
                    "reference",
                    payment.getReference(),
                    "word",
                    report.news().word(),
                    "resolution",
                    report.news().resolution());
        }
        disputes.add(new DisputeNote(payment, report, evidence.source() == Source.VERIFY));
        return Outcome.DISPUTE_NOTED;
    }

    private Outcome book(Payment payment, Evidence evidence, GatewayReport report) {
        if (report.state() == GatewayState.UNKNOWN) {
            LOG.warn("gateway.unknown-state", "reference", report.reference(), "word", report.word());
        }
        return carryOut(Judge.judge(payment, windows.apply(payment), evidence, report), payment, evidence, report);
    }

    private Outcome carryOut(Verdict verdict, Payment payment, Evidence evidence, GatewayReport report) {
        if (verdict instanceof Verdict.Leave leave) {
            return leave(payment, evidence, leave.outcome());
        }
        moves.begin(payment);
        if (verdict instanceof Verdict.Credit) {
            payment.paidThrough(report.channel());
            return credit(payment, evidence, Rules.paidAt(evidence, report));
        }
        if (verdict instanceof Verdict.Review review) {
            payment.paidThrough(report.channel());
            return review(payment, evidence, review.reason(), Rules.paidAt(evidence, report));
        }
        if (verdict instanceof Verdict.GiveBack) {
            payment.paidThrough(report.channel());
            return giveBack(payment, evidence, Rules.paidAt(evidence, report));
        }
        if (verdict instanceof Verdict.Reverse) {
            payment.paidThrough(report.channel());
            return reverse(payment, evidence, report);
        }
        return fail(payment, report.message());
    }

    private Outcome reverse(Payment payment, Evidence evidence, GatewayReport report) {
        PaymentStatus before = payment.getStatus();
        postings.reverse(payment, report.paidAt(), now);
        decisions.add(Decisions.reversed(payment, before, evidence));
        LOG.warn("payment.reversed", votesMoved(payment, evidence, before));
        return Outcome.REVERSED;
    }

    private Outcome credit(Payment payment, Evidence evidence, Instant paidAt) {
        PaymentStatus before = payment.getStatus();
        postings.credit(payment, paidAt, now);
        Decisions.credited(payment, before, evidence, windows.apply(payment)).ifPresent(decisions::add);
        LOG.info("payment.credited", votesMoved(payment, evidence, before));
        return Outcome.CREDITED;
    }

    private static Object[] votesMoved(Payment payment, Evidence evidence, PaymentStatus before) {
        return new Object[] {
            "reference",
            payment.getReference(),
            "road",
            evidence.source(),
            "contestant",
            payment.getContestantId(),
            "votes",
            payment.getVotes(),
            "from",
            before
        };
    }

    private Outcome review(Payment payment, Evidence evidence, ReviewReason reason, Instant paidAt) {
        PaymentStatus before = payment.getStatus();
        payment.review(reason, paidAt);
        decisions.add(Decisions.reviewed(payment, before, evidence));
        LOG.warn("payment.review", "reference", payment.getReference(), "road", evidence.source(), "reason", reason);
        return Outcome.REVIEW;
    }

    private Outcome giveBack(Payment payment, Evidence evidence, Instant paidAt) {
        review(payment, evidence, ReviewReason.PAID_AFTER_CLOSE, paidAt);
        givenBack.add(payment);
        return Outcome.GIVING_BACK;
    }

    private static Outcome fail(Payment payment, String message) {
        payment.fail(message);
        LOG.info("payment.failed", "reference", payment.getReference(), "message", message);
        return Outcome.FAILED;
    }

    private static Outcome leave(Payment payment, Evidence evidence, Outcome outcome) {
        if (outcome == Outcome.PARTLY_RETURNED) {
            LOG.warn("payment.partly-returned", "reference", payment.getReference(), "road", evidence.source());
        } else if (outcome == Outcome.REFUND_NOTED) {
            LOG.info("payment.refund-noted", "reference", payment.getReference(), "event", evidence.event());
        } else if (outcome == Outcome.ALREADY_SETTLED) {
            LOG.info(
                    "payment.already-settled",
                    "reference",
                    payment.getReference(),
                    "road",
                    evidence.source(),
                    "status",
                    payment.getStatus());
        }
        return outcome;
    }

    /** The payments that were moved. */
    Moves moves() {
        return moves;
    }

    /** What was told of disputes, in the order in which it was told. */
    List<DisputeNote> disputes() {
        return disputes;
    }

    /** Those whose money is to go back by itself, and hasn't yet. */
    List<Payment> givenBack() {
        return givenBack.stream()
                .filter(payment -> payment.getStatus() == PaymentStatus.REVIEW)
                .toList();
    }

    /** What was decided besides the ordinary, for the audit trail. */
    List<Change> decisions() {
        return decisions;
    }

    /** What must be written with them. */
    Postings postings() {
        return postings;
    }
}
