package dev.vote.payment.refund;

import dev.vote.domain.audit.AuditTrail;
import dev.vote.domain.audit.Change;
import dev.vote.domain.log.EventLog;
import dev.vote.domain.money.Money;
import dev.vote.domain.payment.Payment;
import dev.vote.domain.payment.Reference;
import dev.vote.domain.refund.Refund;
import dev.vote.domain.refund.RefundState;
import dev.vote.domain.staff.CurrentStaff;
import dev.vote.domain.staff.Permission;
import dev.vote.domain.staff.Requires;
import dev.vote.payment.settlement.LockedPayments;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * People decide to give a payment's money back: one person up to {@code vote.refund.alone-up-to}, above it one proposes and another
 * approves, and so where it was in review or is disputed. What is decided here is only an intent; {@link RefundCourse} has the gateway carry it out, and the votes go when the
 * gateway says that the money did.
 *
 * <p>Each deed locks the payment first, so that of two at once the second finds what the first has done.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class RefundDesk {

    private static final EventLog LOG = EventLog.of(RefundDesk.class);

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    @EJB
    LockedPayments locked;

    @Inject
    Refunds refunds;

    @Inject
    MoneyBack moneyBack;

    @Inject
    CurrentStaff staff;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** @param reason in the person's own words, not blank */
    @Requires(Permission.REFUND_DECIDE)
    public RefundRuling want(Reference reference, String reason) {
        return of(reference, payment -> {
            if (!refunds.isRefundable(payment)) {
                return RefundRuling.NOT_REFUNDABLE;
            }
            if (moneyBack.findOpen(payment).isPresent()) {
                return RefundRuling.ALREADY_OPEN;
            }
            if (refunds.isBeingDecided(payment)) {
                return RefundRuling.DECISION_PROPOSED;
            }
            if (refunds.isWithoutProof(payment)) {
                return RefundRuling.WITHOUT_MONEY;
            }
            Money amount = refunds.amountOf(payment);
            boolean alone = refunds.takesTwo(payment, amount).isEmpty();
            Refund refund = alone
                    ? Refund.intend(payment, amount, me(), reason, clock.instant())
                    : Refund.propose(payment, amount, me(), reason, clock.instant());
            em.persist(refund);
            record("refund.want", payment, reason, null, refund);
            return alone ? RefundRuling.INTENDED : RefundRuling.PROPOSED;
        });
    }

    /**
     * The second person agrees.
     *
     * @param refundId the proposal that the person has read
     */
    @Requires(Permission.REFUND_DECIDE)
    public RefundRuling approve(Reference reference, long refundId, String words) {
        return byAnother(reference, refundId, (payment, refund) -> {
            if (!refunds.isRefundable(payment)) {
                return RefundRuling.NOT_REFUNDABLE;
            }
            refund.approve(me(), words, clock.instant());
            record("refund.approve", payment, words, RefundState.PROPOSED, refund);
            return RefundRuling.INTENDED;
        });
    }

    /** @param words why, not blank */
    @Requires(Permission.REFUND_DECIDE)
    public RefundRuling reject(Reference reference, long refundId, String words) {
        return byAnother(reference, refundId, (payment, refund) -> {
            refund.reject(me(), words, clock.instant());
            record("refund.reject", payment, words, RefundState.PROPOSED, refund);
            return RefundRuling.REJECTED;
        });
    }

    /** The first person takes the own proposal back. */
    @Requires(Permission.REFUND_DECIDE)
    public RefundRuling withdraw(Reference reference, long refundId) {
        return proposed(reference, refundId, (payment, refund) -> {
            if (!refund.isWantedBy(me())) {
                return RefundRuling.ANOTHER_PERSON;
            }
            refund.withdraw(me(), clock.instant());
            record("refund.withdraw", payment, "", RefundState.PROPOSED, refund);
            return RefundRuling.WITHDRAWN;
        });
    }

    /**
     * The gateway didn't carry it out, and the money stays.
     *
     * @param refundId the refund that the person has read of
     * @param words why, not blank
     */
    @Requires(Permission.REFUND_DECIDE)
    public RefundRuling giveUp(Reference reference, long refundId, String words) {
        return of(reference, payment -> {
            if (!refunds.findInVain(payment).equals(OptionalLong.of(refundId))) {
                return RefundRuling.NOT_IN_VAIN;
            }
            Refund refund = em.find(Refund.class, refundId, LockModeType.PESSIMISTIC_WRITE);
            refund.giveUp(me(), words, clock.instant());
            record("refund.give-up", payment, words, refund.getState(), refund);
            return RefundRuling.GIVEN_UP;
        });
    }

    private RefundRuling byAnother(
            Reference reference, long refundId, BiFunction<Payment, Refund, RefundRuling> answer) {
        return proposed(
                reference,
                refundId,
                (payment, refund) ->
                        refund.isWantedBy(me()) ? RefundRuling.SAME_PERSON : answer.apply(payment, refund));
    }

    private RefundRuling proposed(
            Reference reference, long refundId, BiFunction<Payment, Refund, RefundRuling> answer) {
        return of(
                reference,
                payment -> moneyBack
                        .findOpen(payment)
                        .filter(refund -> refund.getId() == refundId && refund.getState() == RefundState.PROPOSED)
                        .map(refund -> answer.apply(payment, refund))
                        .orElse(RefundRuling.NO_SUCH_PROPOSAL));
    }

    private RefundRuling of(Reference reference, Function<Payment, RefundRuling> deed) {
        return locked.find(reference)
                .filter(payment -> staff.may(Permission.REFUND_DECIDE, payment.getContestId()))
                .map(deed)
                .orElse(RefundRuling.NOT_REFUNDABLE);
    }

    private void record(String action, Payment payment, String words, RefundState before, Refund refund) {
        trail.record(Change.of(action, "payment", payment.getReference().value())
                .inContest(payment.getContestId())
                .because(words)
                .field("refund", before, refund.getState())
                .field("amount", null, before == null ? refund.getAmount().map(Money::amountMinor) : null));
        LOG.info(action, "reference", payment.getReference(), "state", refund.getState(), "staff", me());
    }

    private long me() {
        return staff.get().id();
    }
}
