package dev.vote.payment.review;

import dev.vote.domain.audit.AuditTrail;
import dev.vote.domain.audit.Change;
import dev.vote.domain.log.EventLog;
import dev.vote.domain.payment.Payment;
import dev.vote.domain.payment.PaymentStatus;
import dev.vote.domain.payment.Reference;
import dev.vote.domain.review.DecisionKind;
import dev.vote.domain.review.DecisionState;
import dev.vote.domain.review.ReviewDecision;
import dev.vote.domain.staff.CurrentStaff;
import dev.vote.domain.staff.Permission;
import dev.vote.domain.staff.Requires;
import dev.vote.payment.reconciliation.Differences;
import dev.vote.payment.refund.MoneyBack;
import dev.vote.payment.settlement.LockedPayments;
import dev.vote.payment.settlement.ManualCredit;
import dev.vote.payment.settlement.ManualReversal;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * People decide about a payment. It takes two: one proposes, another approves, and what they decided is carried out in the transaction of
 * the approval: votes are counted, not counted and the money kept, or taken back where {@link ReversalDesk} found none.
 *
 * <p>Each decision locks its payment first, so that of two at once the second finds what the first has done.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class ReviewDesk {

    private static final EventLog LOG = EventLog.of(ReviewDesk.class);

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    @EJB
    LockedPayments locked;

    @EJB
    ManualCredit credit;

    @EJB
    ManualReversal reversal;

    @EJB
    Differences differences;

    @Inject
    Decisions decisions;

    @Inject
    MoneyBack moneyBack;

    @Inject
    CurrentStaff staff;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** @param reason in the person's own words, not blank */
    @Requires(Permission.REVIEW_DECIDE)
    public Ruling proposeCredit(Reference reference, String reason) {
        return inReview(
                reference,
                payment -> propose(
                        DecisionKind.CREDIT,
                        payment,
                        reason,
                        change -> change.field("votes", null, payment.getVotes())));
    }

    /** Not to count it, for good, though its money is kept. @param reason in the person's own words, not blank */
    @Requires(Permission.REVIEW_DECIDE)
    public Ruling proposeDismissal(Reference reference, String reason) {
        return inReview(reference, payment -> propose(DecisionKind.DISMISS, payment, reason, change -> change));
    }

    /** For {@link ReversalDesk}. @param reason in the person's own words, not blank */
    @Requires(Permission.REVIEW_DECIDE)
    public Ruling proposeReversal(Reference reference, String reason, NoMoney word) {
        return credited(
                reference,
                payment -> propose(
                        DecisionKind.REVERSE,
                        payment,
                        reason,
                        change -> change.field("votes", payment.getVotes(), 0).field("evidence", null, word.word())));
    }

    private Ruling propose(DecisionKind kind, Payment payment, String reason, UnaryOperator<Change> details) {
        if (decisions.findOpen(payment.getId()).isPresent()) {
            return Ruling.ALREADY_PROPOSED;
        }
        if (isBeingRefunded(payment)) {
            return Ruling.REFUND_OPEN;
        }
        em.persist(ReviewDecision.propose(kind, payment.getId(), me(), reason, clock.instant()));
        return done(details.apply(change("review.propose", payment, reason).field("kind", null, kind)));
    }

    /**
     * The second person agrees: the votes are counted, or it is dismissed.
     *
     * @param decisionId the proposal that the person has read
     */
    @Requires(Permission.REVIEW_DECIDE)
    public Ruling approve(Reference reference, long decisionId, String words) {
        return inReview(reference, payment -> approve(payment, decisionId, words, change -> change));
    }

    /** For {@link ReversalDesk}: the second person agrees, and the votes are taken back. */
    @Requires(Permission.REVIEW_DECIDE)
    public Ruling approveReversal(Reference reference, long decisionId, String words, NoMoney word) {
        return credited(
                reference,
                payment -> approve(
                        payment,
                        decisionId,
                        words,
                        change -> change.field("votes", payment.getVotes(), 0).field("evidence", null, word.word())));
    }

    private Ruling approve(Payment payment, long decisionId, String words, UnaryOperator<Change> details) {
        return answer(payment, decisionId, proposal -> {
            if (proposal.getProposedBy() == me()) {
                return Ruling.SAME_PERSON;
            }
            if (isBeingRefunded(payment)) {
                return Ruling.REFUND_OPEN;
            }
            PaymentStatus before = payment.getStatus();
            proposal.approve(me(), words, clock.instant());
            carryOut(proposal.getKind(), payment);
            return done(details.apply(change("review.approve", payment, words)
                    .field("status", before, payment.getStatus())
                    .field("proposal", DecisionState.PROPOSED, proposal.getState())));
        });
    }

    /** Each refuses a payment that isn't in the state for it. */
    private void carryOut(DecisionKind kind, Payment payment) {
        switch (kind) {
            case CREDIT -> credit.credit(payment);
            case DISMISS -> {
                payment.dismiss();
                LOG.warn("payment.dismissed", "reference", payment.getReference(), "staff", me());
            }
            case REVERSE -> {
                // before the total is locked, which others wait for
                differences.settle(payment);
                reversal.reverse(payment);
            }
        }
    }

    /** @param words why, not blank */
    @Requires(Permission.REVIEW_DECIDE)
    public Ruling reject(Reference reference, long decisionId, String words) {
        return mayDecide(
                reference,
                payment -> answer(payment, decisionId, proposal -> {
                    if (proposal.getProposedBy() == me()) {
                        return Ruling.SAME_PERSON;
                    }
                    proposal.reject(me(), words, clock.instant());
                    return done(change("review.reject", payment, words)
                            .field("proposal", DecisionState.PROPOSED, proposal.getState()));
                }));
    }

    /** The first person takes the own proposal back. */
    @Requires(Permission.REVIEW_DECIDE)
    public Ruling withdraw(Reference reference, long decisionId) {
        return mayDecide(
                reference,
                payment -> answer(payment, decisionId, proposal -> {
                    if (proposal.getProposedBy() != me()) {
                        return Ruling.ANOTHER_PERSON;
                    }
                    proposal.withdraw(me(), clock.instant());
                    return done(change("review.withdraw", payment, "")
                            .field("proposal", DecisionState.PROPOSED, proposal.getState()));
                }));
    }

    /** Refunds begin under the payment's lock too. */
    private boolean isBeingRefunded(Payment payment) {
        return moneyBack.findOpen(payment).isPresent();
    }

    private Ruling inReview(Reference reference, Function<Payment, Ruling> decision) {
        return in(PaymentStatus.REVIEW, Ruling.NOT_IN_REVIEW, reference, decision);
    }

    private Ruling credited(Reference reference, Function<Payment, Ruling> decision) {
        return in(PaymentStatus.CREDITED, Ruling.NOT_CREDITED, reference, decision);
    }

    private Ruling in(PaymentStatus status, Ruling otherwise, Reference reference, Function<Payment, Ruling> decision) {
        return find(reference)
                .filter(payment -> payment.getStatus() == status)
                .map(decision)
                .orElse(otherwise);
    }

    /** A proposal is answered also where it can't be carried out any more. */
    private Ruling mayDecide(Reference reference, Function<Payment, Ruling> decision) {
        return find(reference).map(decision).orElse(Ruling.NO_SUCH_PROPOSAL);
    }

    private Optional<Payment> find(Reference reference) {
        return locked.find(reference).filter(payment -> staff.may(Permission.REVIEW_DECIDE, payment.getContestId()));
    }

    private Ruling answer(Payment payment, long decisionId, Function<ReviewDecision, Ruling> answer) {
        Optional<ReviewDecision> open = decisions.findOpen(payment.getId());
        return open.filter(proposal -> proposal.getId() == decisionId)
                .map(answer)
                .orElse(Ruling.NO_SUCH_PROPOSAL);
    }

    private static Change change(String action, Payment payment, String reason) {
        return Change.of(action, "payment", payment.getReference().value())
                .inContest(payment.getContestId())
                .because(reason);
    }

    private Ruling done(Change change) {
        trail.record(change);
        return Ruling.DONE;
    }

    private long me() {
        return staff.get().id();
    }
}
