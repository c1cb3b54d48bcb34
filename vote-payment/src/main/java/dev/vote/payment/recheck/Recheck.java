package dev.vote.payment.recheck;

import dev.vote.domain.log.EventLog;
import dev.vote.domain.payment.Payment;
import dev.vote.domain.payment.Payments;
import dev.vote.domain.payment.Reference;
import dev.vote.payment.gateway.GatewayAnswer;
import dev.vote.payment.gateway.GatewayException;
import dev.vote.payment.gateway.GatewayState;
import dev.vote.payment.gateway.Gateways;
import dev.vote.payment.gateway.PaymentGateway;
import dev.vote.payment.settlement.Evidence;
import dev.vote.payment.settlement.Outcome;
import dev.vote.payment.settlement.Settlement;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/**
 * Asks the gateway what became of payments that nobody told us the end of, and brings what it says to settlement. An
 * answer that is no better than what we know changes nothing; no answer changes nothing either.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Recheck {

    private static final EventLog LOG = EventLog.of(Recheck.class);

    @EJB
    RecheckQueue queue;

    @EJB
    Settlement settlement;

    @Inject
    Payments payments;

    @Inject
    Gateways gateways;

    @Inject
    Clock clock;

    /**
     * Somebody looks at a payment: asks now, unless that was done a moment ago. A hint never credits by itself, and a
     * gateway that doesn't answer is no error here: the schedule goes on.
     */
    public void hint(Reference reference) {
        if (!queue.takeHinted(reference)) {
            return;
        }
        try {
            ask(reference);
        } catch (GatewayException e) {
            LOG.info("recheck.no-answer", "reference", reference, "why", e.getMessage());
        }
    }

    /**
     * Asks about one payment, and settles what the gateway says.
     *
     * @return whether money was taken for it, now or before: it is credited, in review, or reversed
     * @throws GatewayException if the gateway gave no usable answer; nothing changed
     */
    public boolean ask(Reference reference) {
        Payment payment = payments.find(reference).orElseThrow(() -> new IllegalArgumentException("no such payment"));
        if (!payment.getStatus().awaitsMoney()) {
            return true;
        }
        PaymentGateway gateway = gateways.get(payment.getGateway());
        Optional<GatewayAnswer> answer = gateway.verify(reference);
        boolean settled = answer.isPresent() && isSettledBy(answer.get(), gateway);
        if (!settled) {
            queue.reschedule(reference);
        }
        return settled;
    }

    private boolean isSettledBy(GatewayAnswer answer, PaymentGateway gateway) {
        if (answer.report().state() == GatewayState.PENDING) {
            return false;
        }
        Outcome outcome = settlement.settle(Evidence.verified(gateway, answer, clock.instant()));
        return switch (outcome) {
            case CREDITED, ALREADY_SETTLED, REVIEW, REVERSED_AT_GATEWAY -> true;
            case FAILED, NOT_PAID, UNKNOWN_REFERENCE, IGNORED -> false;
        };
    }
}
