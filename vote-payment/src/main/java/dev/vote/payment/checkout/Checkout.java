package dev.vote.payment.checkout;

import dev.vote.domain.payment.Payment;
import dev.vote.domain.payment.PaymentStatus;
import dev.vote.domain.payment.Payments;
import dev.vote.payment.gateway.GatewayException;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Takes an order and brings the voter to the gateway's page: a short transaction that stores the payment, the gateway's
 * call outside any transaction, a short transaction that keeps its answer.
 *
 * <p>Sent twice with the same key, it makes one payment. Where the gateway doesn't answer, the payment stays open, and
 * the same order with the same key goes on with the same reference.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Checkout {

    @EJB
    Orders orders;

    @EJB
    Authorizing authorizing;

    @Inject
    Payments payments;

    /**
     * @return the payment as stored. With an authorization URL the voter can pay there; without one another request for
     *     the same order is still asking, or the payment needs none any more: its own page tells.
     * @throws CheckoutRefused if the order can't be taken as it is; nothing was stored
     * @throws GatewayException if the gateway didn't give its page; the payment is stored, and may be tried again with
     *     the same key
     */
    public Payment begin(CheckoutRequest request) {
        Payment payment = orders.place(request);
        if (payment.getStatus() != PaymentStatus.OPEN
                || payment.getAuthorizationUrl().isPresent()) {
            return payment;
        }
        authorizing.authorize(payment);
        return payments.findLatest(payment.getReference()).orElse(payment);
    }
}
