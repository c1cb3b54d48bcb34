package dev.vote.payment.review;

import dev.vote.domain.audit.AuditTrail;
import dev.vote.domain.audit.Change;
import dev.vote.domain.log.EventLog;
import dev.vote.domain.payment.Payment;
import dev.vote.domain.payment.PaymentStatus;
import dev.vote.domain.payment.Reference;
import dev.vote.domain.review.DecisionState;
import dev.vote.domain.review.ReviewDecision;
import dev.vote.domain.staff.CurrentStaff;
import dev.vote.domain.staff.Permission;
import dev.vote.domain.staff.Requires;
import dev.vote.payment.refund.MoneyBack;
import dev.vote.payment.settlement.LockedPayments;
import dev.vote.payment.settlement.ManualCredit;
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

/**
 * People decide about a payment in review. A credit takes two: one proposes, another approves, and the votes are counted
 * in the transaction of the approval. A dismissal takes one.
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
        return inReview(reference, payment -> {
            if (decisions.findOpen(payment.getId()).isPresent()) {
                return Ruling.ALREADY_PROPOSED;
            }
            if (isBeingRefunded(payment)) {
                return Ruling.REFUND_OPEN;
            }
            em.persist(ReviewDecision.proposeCredit(payment.getId(), me(), reason, clock.instant()));
            return done(change("review.propose", payment, reason).field("votes", null, payment.getVotes()));
        });
    }

    /**
     * The second person agrees: the votes are counted.
     *
     * @param decisionId the proposal that the person has read
     */
    @Requires(Permission.REVIEW_DECIDE)
    public Ruling approve(Reference reference, long decisionId, String words) {
        return inReview(
                reference,
                payment -> answer(payment, decisionId, proposal -> {
                    if (proposal.getProposedBy() == me()) {
                        return Ruling.SAME_PERSON;
                    }
                    if (isBeingRefunded(payment)) {
                        return Ruling.REFUND_OPEN;
                    }
                    proposal.approve(me(), words, clock.instant());
                    credit.credit(payment);
                    return done(change("review.approve", payment, words)
                            .field("status", PaymentStatus.REVIEW, payment.getStatus())
                            .field("proposal", DecisionState.PROPOSED, proposal.getState()));
                }));
    }

    @Requires(Permission.REVIEW_DECIDE)
    public Ruling reject(Reference reference, long decisionId, String words) {
        return inReview(
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
        return inReview(
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

    /** The payment isn't counted, for good. @param reason in the person's own words, not blank */
    @Requires(Permission.REVIEW_DECIDE)
    public Ruling dismiss(Reference reference, String reason) {
        return inReview(reference, payment -> {
            if (decisions.findOpen(payment.getId()).isPresent()) {
                return Ruling.ALREADY_PROPOSED;
            }
            if (isBeingRefunded(payment)) {
                return Ruling.REFUND_OPEN;
            }
            em.persist(ReviewDecision.dismissal(payment.getId(), me(), reason, clock.instant()));
            payment.dismiss();
            LOG.warn("payment.dismissed", "reference", reference, "staff", me());
            return done(change("review.dismiss", payment, reason)
                    .field("status", PaymentStatus.REVIEW, payment.getStatus()));
        });
    }

    /** Refunds begin under the payment's lock too. */
    private boolean isBeingRefunded(Payment payment) {
        return moneyBack.findOpen(payment).isPresent();
    }

    private Ruling inReview(Reference reference, Function<Payment, Ruling> decision) {
        return locked.find(reference)
                .filter(payment -> staff.may(Permission.REVIEW_DECIDE, payment.getContestId()))
                .filter(payment -> payment.getStatus() == PaymentStatus.REVIEW)
                .map(decision)
                .orElse(Ruling.NOT_IN_REVIEW);
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
