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
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

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

    @Inject
    Settlement settlement;

    @Inject
    Payments payments;

    @Inject
    Gateways gateways;

    @Inject
    Clock clock;

    @Inject
    RecheckSettings settings;

    @Resource
    ManagedExecutorService executor;

    /** This bean through its container, so that a call from another thread has its transaction attribute. */
    @EJB
    Recheck self;

    /**
     * Somebody looks at a payment: asks now, unless that was done a moment ago, and waits a little for the answer. A hint
     * never credits by itself, and whatever goes wrong is no error here: the schedule goes on.
     */
    public void hint(Reference reference) {
        if (!queue.takeHinted(reference)) {
            return;
        }
        Future<Answer> asked = executor.submit(() -> self.ask(reference));
        try {
            asked.get(settings.hintWait().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.info("recheck.slow-answer", "reference", reference);
        } catch (ExecutionException e) {
            logFailure(reference, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void logFailure(Reference reference, Throwable failure) {
        if (failure instanceof GatewayException) {
            LOG.info("recheck.no-answer", "reference", reference, "why", failure.getMessage());
        } else {
            LOG.error("recheck.failed", failure, "reference", reference);
        }
    }

    /**
     * Asks about one payment unless it is settled, and settles what the gateway says.
     *
     * @throws GatewayException if the gateway gave no usable answer; nothing changed
     */
    public Answer ask(Reference reference) {
        Payment payment = find(reference);
        return payment.getStatus().awaitsMoney() ? ask(payment) : Answer.SETTLED_BEFORE;
    }

    /**
     * Asks about one payment whatever we know of it, so that what the gateway says today is kept as evidence.
     *
     * @throws GatewayException if the gateway gave no usable answer; nothing changed
     */
    public Answer askAnyway(Reference reference) {
        return ask(find(reference));
    }

    private Payment find(Reference reference) {
        return payments.find(reference).orElseThrow(() -> new IllegalArgumentException("no such payment"));
    }

    private Answer ask(Payment payment) {
        PaymentGateway gateway = gateways.get(payment.getGateway());
        Answer answer = gateway.verify(payment.getReference())
                .map(told -> settle(payment.getReference(), told, gateway))
                .orElse(Answer.UNKNOWN_THERE);
        if (answer == Answer.OTHER_CHARGE) {
            queue.rescheduleUnanswered(payment.getReference());
        } else if (!answer.isSettled()) {
            queue.reschedule(payment.getReference());
        }
        return answer;
    }

    /** An answer about another charge, by a mistake on the way, is no answer. */
    private Answer settle(Reference reference, GatewayAnswer told, PaymentGateway gateway) {
        if (!told.isAbout(reference)) {
            LOG.warn(
                    "recheck.other-reference",
                    "reference",
                    reference,
                    "told",
                    told.report().reference());
            return Answer.OTHER_CHARGE;
        }
        if (told.report().state() == GatewayState.PENDING) {
            return Answer.PENDING;
        }
        Outcome outcome = settlement.settle(Evidence.verified(gateway, told, clock.instant()));
        return switch (outcome) {
            case CREDITED -> Answer.CREDITED;
            case REVIEW, GIVING_BACK -> Answer.REVIEW;
            case ALREADY_SETTLED, REVERSED, PARTLY_RETURNED -> Answer.SETTLED_BEFORE;
            case FAILED -> Answer.FAILED;
            case NOT_PAID, IGNORED, DISPUTE_NOTED, REFUND_NOTED -> Answer.PENDING;
            case UNKNOWN_REFERENCE -> Answer.UNKNOWN_THERE;
        };
    }
}
