package dev.vote.payment.reconciliation;

import dev.vote.domain.log.EventLog;
import dev.vote.domain.payment.Payment;
import dev.vote.domain.payment.PaymentStatus;
import dev.vote.domain.payment.Payments;
import dev.vote.domain.payment.Reference;
import dev.vote.payment.gateway.GatewayAnswer;
import dev.vote.payment.gateway.GatewayState;
import dev.vote.payment.gateway.ListedRefund;
import dev.vote.payment.gateway.PaymentGateway;
import dev.vote.payment.settlement.Evidence;
import dev.vote.payment.settlement.Settlement;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/**
 * Looks at one line of the gateway's list of refunds. It names its charge by the gateway's own id, so the gateway is asked for that; and
 * what it says of the charge now goes first: all of the money went, or else this part did, or didn't. Either is evidence and goes through the one door, where
 * a message about the same refund finds that it is known, and the other way round.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RefundLook {

    private static final EventLog LOG = EventLog.of(RefundLook.class);

    @EJB
    ListedRefunds listed;

    @Inject
    Payments payments;

    @Inject
    Settlement settlement;

    @Inject
    Clock clock;

    /** Whether there may be something to learn from it. */
    public boolean isNews(PaymentGateway gateway, ListedRefund refund) {
        String name = refund.report().id();
        if (name.isBlank()) {
            return false;
        }
        return refund.isDone() && !listed.isKnown(gateway.name(), name)
                || refund.isStopped()
                        && !listed.isKnownToHaveStopped(
                                gateway.name(), name, refund.report().state());
    }

    /** @throws dev.vote.payment.gateway.GatewayException if the gateway gives no usable answer: to be looked at again */
    public Looks at(PaymentGateway gateway, ListedRefund refund) {
        Optional<GatewayAnswer> charge = refund.charge().isBlank() ? Optional.empty() : gateway.fetch(refund.charge());
        if (charge.isEmpty()) {
            LOG.warn(
                    "refund.of-no-charge",
                    "gateway",
                    gateway.name(),
                    "refund",
                    refund.report().id());
            return Looks.NONE;
        }
        Optional<Payment> ours = find(gateway, charge.get());
        boolean isMoved = ours.filter(payment -> settle(gateway, payment, charge.get(), refund))
                .isPresent();
        if (ours.isEmpty() || isLearned(ours.get(), charge.get(), refund)) {
            listed.learn(gateway.name(), refund.report().id());
        }
        return isMoved ? Looks.SETTLED : Looks.NONE;
    }

    private Optional<Payment> find(PaymentGateway gateway, GatewayAnswer charge) {
        return Reference.parse(charge.report().reference())
                .flatMap(payments::find)
                .filter(payment -> payment.getGateway().equals(gateway.name()));
    }

    /**
     * While the charge is on its way back, all of its money may go yet; and one that stopped may go on, until then.
     *
     * @param ours as it was
     */
    private static boolean isLearned(Payment ours, GatewayAnswer charge, ListedRefund refund) {
        return charge.report().state() == GatewayState.REVERSED
                || charge.report().state() == GatewayState.PAID && refund.isDone()
                || ours.getStatus() == PaymentStatus.REVERSED;
    }

    /** @return whether the payment moved */
    private boolean settle(PaymentGateway gateway, Payment before, GatewayAnswer charge, ListedRefund refund) {
        if (before.getStatus() == PaymentStatus.REVERSED) {
            return false;
        }
        boolean isGone = charge.report().state() == GatewayState.REVERSED;
        if (isGone || before.getStatus().awaitsMoney()) {
            settlement.settle(Evidence.verified(gateway, charge, clock.instant()));
        }
        if (!isGone) {
            settlement.settle(Evidence.refunded(gateway, refund, before.getReference(), clock.instant()));
        }
        return find(gateway, charge)
                .filter(after -> after.getStatus() != before.getStatus())
                .isPresent();
    }
}
