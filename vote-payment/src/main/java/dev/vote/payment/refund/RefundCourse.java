package dev.vote.payment.refund;

import dev.vote.domain.log.EventLog;
import dev.vote.domain.payment.Payment;
import dev.vote.domain.payment.PaymentStatus;
import dev.vote.domain.payment.Payments;
import dev.vote.domain.payment.Reference;
import dev.vote.domain.refund.Refund;
import dev.vote.domain.refund.RefundState;
import dev.vote.payment.gateway.ChargeRefunds;
import dev.vote.payment.gateway.GatewayBusy;
import dev.vote.payment.gateway.GatewayException;
import dev.vote.payment.gateway.GatewayRejected;
import dev.vote.payment.gateway.GatewayUnauthorised;
import dev.vote.payment.gateway.GatewayUnavailable;
import dev.vote.payment.gateway.Gateways;
import dev.vote.payment.gateway.PaymentGateway;
import dev.vote.payment.gateway.RefundOrder;
import dev.vote.payment.gateway.RefundReport;
import dev.vote.payment.lease.OneByOne;
import dev.vote.payment.recheck.Recheck;
import dev.vote.payment.refund.RefundQueue.Due;
import dev.vote.payment.settlement.SettlementBusy;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Has the gateway carry refunds out, and follows them until they are over. It runs in no transaction, because it talks to the gateway.
 *
 * <p>The gateway has no key that makes a repeated request one refund. So it is asked which refunds the charge has before each
 * request, also the first: one that came through though its answer was lost, or that was made on the gateway's dashboard, is taken for
 * ours. The gateway never gives back more than it took, which holds if both go wrong.
 *
 * <p>The votes don't go by what is said of a refund, but by what is said of the charge: when the refund is processed, the gateway is
 * asked about the charge, and its answer settled.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RefundCourse {

    private static final EventLog LOG = EventLog.of(RefundCourse.class);
    private static final Duration UNAUTHORISED_PAUSE = Duration.ofMinutes(1);

    @EJB
    RefundQueue queue;

    @EJB
    Recheck recheck;

    @Inject
    Payments payments;

    @Inject
    Gateways gateways;

    /** Takes the next step of whatever is due. */
    public void run() {
        OneByOne.workOff(queue::take, this::follow);
    }

    /** One refund's trouble holds up no other. */
    private void follow(long id) {
        try {
            queue.find(id).ifPresent(this::step);
        } catch (GatewayBusy e) {
            queue.waitFor(id, e.getRetryAfter());
        } catch (GatewayUnauthorised e) {
            LOG.warn("refund.unauthorised", "refund", id, "why", e.getMessage());
            queue.waitFor(id, UNAUTHORISED_PAUSE);
        } catch (GatewayException | SettlementBusy e) {
            LOG.info("refund.no-answer", "refund", id, "why", e.getMessage());
            queue.waitLonger(id);
        } catch (RuntimeException e) {
            LOG.error("refund.failed", e, "refund", id);
            queue.waitLonger(id);
        }
    }

    private void step(Due due) {
        PaymentGateway gateway = gateways.get(due.payment().getGateway());
        if (due.refund().getState() == RefundState.INTENDED) {
            begin(due, gateway);
        } else {
            due.refund()
                    .getGatewayId()
                    .flatMap(gateway::findRefund)
                    .or(() -> there(
                            due, gateway.refunds(due.payment().getReference()).refunds()))
                    .ifPresentOrElse(
                            report -> note(due, report),
                            () -> queue.waitLonger(due.refund().getId()));
        }
    }

    private void begin(Due due, PaymentGateway gateway) {
        if (isReversed(due.payment())) {
            queue.end(due.refund().getId(), RefundState.PROCESSED, "");
            return;
        }
        ChargeRefunds known = gateway.refunds(due.payment().getReference());
        Optional<RefundReport> there = there(due, known.refunds());
        if (there.isPresent()) {
            note(due, there.get());
            return;
        }
        Optional<RefundOrder> order = order(due, known);
        if (order.isEmpty()) {
            endIfTakenBack(due);
            return;
        }
        try {
            note(due, itself(due, gateway.refund(order.get())));
        } catch (GatewayRejected e) {
            refused(due, gateway, known.refunds(), e.getMessage());
        }
    }

    /**
     * What the gateway gave back before, in parts, it doesn't give twice: it refuses all of it, and takes the rest. Where nothing is left,
     * it would refuse anything, so the charge is asked about until all of it went. A part on its way may fail yet, and then there is a rest.
     *
     * @return empty if there is nothing to ask for now
     */
    private static Optional<RefundOrder> order(Due due, ChargeRefunds known) {
        Reference reference = due.payment().getReference();
        String reason = mark(due.refund()) + ' ' + due.refund().getReason();
        long gone = known.refunds().stream()
                .filter(report -> report.state() != RefundReport.State.FAILED)
                .mapToLong(report -> report.amountMinor().orElse(0))
                .sum();
        long taken = gone == 0
                ? 0
                : known.charge().map(charge -> charge.amountMinor().orElse(0)).orElse(0L);
        if (taken == 0) {
            return Optional.of(RefundOrder.ofAll(reference, reason));
        }
        return taken > gone
                ? Optional.of(new RefundOrder(reference, OptionalLong.of(taken - gone), reason))
                : Optional.empty();
    }

    /**
     * Perhaps because it has it already: from us, by another server or by a request that the network repeated. Or something else was given back
     * just now: then there is another rest.
     */
    private void refused(Due due, PaymentGateway gateway, List<RefundReport> before, String message) {
        List<RefundReport> known = gateway.refunds(due.payment().getReference()).refunds();
        Optional<RefundReport> there = there(due, known);
        if (there.isPresent()) {
            note(due, there.get());
        } else if (isTakenBack(due.payment())) {
            queue.end(due.refund().getId(), RefundState.PROCESSED, "");
        } else if (known.equals(before)) {
            queue.end(due.refund().getId(), RefundState.REFUSED, message);
        } else {
            queue.waitLonger(due.refund().getId());
        }
    }

    /**
     * Ours, whatever became of it, or somebody else's of all of it. How much that is we know of a payment that is as ordered; of another one,
     * the gateway refuses what is too much.
     */
    private static Optional<RefundReport> there(Due due, List<RefundReport> known) {
        String mark = mark(due.refund());
        long price = due.payment().getPrice().amountMinor();
        boolean asOrdered = due.payment().isAsOrdered();
        return known.stream()
                .filter(report -> report.note().startsWith(mark))
                .findFirst()
                .or(() -> known.stream()
                        .filter(report -> asOrdered && report.state() != RefundReport.State.FAILED)
                        .filter(report -> report.amountMinor().orElse(0) >= price)
                        .findFirst());
    }

    /** Whether what the gateway tells of is that refund. */
    static boolean isOf(Refund refund, RefundReport report) {
        return refund.getGatewayId().filter(report.id()::equals).isPresent()
                || report.note().startsWith(mark(refund));
    }

    /** An answer about another refund, by a mistake on the way, is none: ours is looked for on the charge's list. */
    private static RefundReport itself(Due due, RefundReport told) {
        if (!told.note().isEmpty() && !isOf(due.refund(), told)) {
            throw new GatewayUnavailable("an answer about another refund");
        }
        return told;
    }

    /** By which we know a refund at the gateway for ours. */
    private static String mark(Refund refund) {
        return "Vote refund " + refund.getId() + ':';
    }

    private void note(Due due, RefundReport report) {
        long id = due.refund().getId();
        switch (report.state()) {
            case PENDING, UNKNOWN -> queue.goOn(id, RefundState.SENT, report.id());
            case NEEDS_ATTENTION -> queue.goOn(id, RefundState.NEEDS_ATTENTION, report.id());
            case FAILED -> queue.end(id, RefundState.FAILED, "");
            case PROCESSED, ALREADY_DONE -> endIfTakenBack(due);
        }
    }

    private void endIfTakenBack(Due due) {
        if (isTakenBack(due.payment())) {
            queue.end(due.refund().getId(), RefundState.PROCESSED, "");
        } else {
            queue.waitLonger(due.refund().getId());
        }
    }

    /** Asks about the charge, unless we know it already. */
    private boolean isTakenBack(Payment payment) {
        if (isReversed(payment)) {
            return true;
        }
        recheck.askAnyway(payment.getReference());
        return isReversed(payment);
    }

    private boolean isReversed(Payment payment) {
        return payments.find(payment.getReference())
                .filter(now -> now.getStatus() == PaymentStatus.REVERSED)
                .isPresent();
    }
}
