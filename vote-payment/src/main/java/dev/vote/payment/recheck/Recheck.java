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
import java.util.Optional;
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

    @EJB
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
        Future<Boolean> asked = executor.submit(() -> self.ask(reference));
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
        boolean settled = answer.isPresent() && isAbout(reference, answer.get()) && isSettledBy(answer.get(), gateway);
        if (!settled) {
            queue.reschedule(reference);
        }
        return settled;
    }

    /** An answer about another charge, by a mistake on the way, is no answer. */
    private static boolean isAbout(Reference reference, GatewayAnswer answer) {
        boolean same = answer.report().reference().equals(reference.value());
        if (!same) {
            LOG.warn(
                    "recheck.other-reference",
                    "reference",
                    reference,
                    "told",
                    answer.report().reference());
        }
        return same;
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
