package dev.vote.payment.checkout;

import dev.vote.domain.config.PublicAddress;
import dev.vote.domain.log.EventLog;
import dev.vote.domain.payment.Payment;
import dev.vote.domain.payment.PaymentStatus;
import dev.vote.domain.payment.Payments;
import dev.vote.domain.payment.Reference;
import dev.vote.payment.gateway.Authorization;
import dev.vote.payment.gateway.Charge;
import dev.vote.payment.gateway.GatewayException;
import dev.vote.payment.gateway.GatewayUnavailable;
import dev.vote.payment.gateway.Gateways;
import dev.vote.payment.recheck.Recheck;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Gets the gateway's page for a stored payment. One caller at a time asks; whoever comes meanwhile waits for its answer.
 *
 * <p>A gateway that says that it has the reference already was asked before and its answer was lost. Then the payment is
 * looked up: paid, it is settled; unpaid, nobody ever saw its page, so another attempt takes its place.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Authorizing {

    private static final EventLog LOG = EventLog.of(Authorizing.class);
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    @EJB
    GatewayPages pages;

    @EJB
    Orders orders;

    @EJB
    Recheck recheck;

    @Inject
    Payments payments;

    @Inject
    Gateways gateways;

    @Inject
    CheckoutSettings settings;

    @Inject
    PublicAddress address;

    @Inject
    Clock clock;

    /** @throws GatewayException if the gateway didn't give its page; it may be asked again at once */
    public void authorize(Payment payment) {
        Reference reference = payment.getReference();
        if (!pages.claim(reference, settings.authorizeLease())) {
            awaitOther(reference);
            return;
        }
        if (initialize(payment) instanceof Authorization.AlreadyThere) {
            resume(payment);
        }
    }

    private Authorization initialize(Payment payment) {
        try {
            Authorization answer = gateways.get(payment.getGateway()).initialize(charge(payment));
            if (answer instanceof Authorization.Ready ready) {
                pages.ready(payment.getReference(), ready.url().toString());
            } else if (answer instanceof Authorization.Refused refused) {
                pages.refused(payment.getReference(), refused.message());
            }
            return answer;
        } catch (RuntimeException e) {
            release(payment.getReference(), e);
            throw e;
        }
    }

    private void resume(Payment payment) {
        LOG.info("payment.known-to-gateway", "reference", payment.getReference());
        try {
            if (recheck.ask(payment.getReference()).isSettled()) {
                return;
            }
        } catch (RuntimeException e) {
            release(payment.getReference(), e);
            throw e;
        }
        Payment second = orders.replace(payment.getReference());
        if (second.getId() != payment.getId()
                && pages.claim(second.getReference(), settings.authorizeLease())
                && initialize(second) instanceof Authorization.AlreadyThere) {
            throw new GatewayUnavailable("the gateway knows a reference that was made a moment ago");
        }
    }

    /** Whatever failed, the next caller may ask at once. */
    private void release(Reference reference, RuntimeException failure) {
        pages.release(reference);
        LOG.warn("payment.not-initialised", "reference", reference, "why", failure.getMessage());
    }

    private Charge charge(Payment payment) {
        return new Charge(
                payment.getReference(),
                payment.getPrice(),
                payment.getPurchase().email().value(),
                address.at("/return"),
                address.at("/payments/" + payment.getReference()));
    }

    private void awaitOther(Reference reference) {
        Instant deadline = clock.instant().plus(settings.authorizeWait());
        while (clock.instant().isBefore(deadline) && isBeingAuthorized(reference)) {
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    private boolean isBeingAuthorized(Reference reference) {
        return payments.findLatest(reference)
                .filter(payment -> payment.getStatus() == PaymentStatus.OPEN)
                .filter(payment -> payment.getAuthorizationUrl().isEmpty())
                .flatMap(Payment::getAuthorizingUntil)
                .isPresent();
    }
}
