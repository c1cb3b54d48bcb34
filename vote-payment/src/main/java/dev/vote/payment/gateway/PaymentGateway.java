package dev.vote.payment.gateway;

import dev.vote.domain.money.Money;
import dev.vote.domain.payment.Reference;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * Whoever takes the money. Settlement knows gateways only by this.
 *
 * <p>Every method talks to the network, so none is called inside a transaction. Each throws
 *
 * <ul>
 *   <li>{@link GatewayUnavailable} when the outcome is unknown: nothing may be concluded from it;
 *   <li>{@link GatewayBusy} when the gateway wants fewer calls, with the time to wait;
 *   <li>{@link GatewayUnauthorised} when it doesn't accept our key;
 *   <li>{@link GatewayRejected} when it understood and will not.
 * </ul>
 */
public interface PaymentGateway {

    /** Its name in our tables and URLs, in lower case. */
    String name();

    GatewayMode mode();

    /** The smallest charge that it takes; empty for a currency that it doesn't take. */
    Optional<Money> minimum(Currency currency);

    /** Safe to repeat: a reference is charged once. */
    Authorization initialize(Charge charge);

    /** Empty when the gateway has never heard of that reference. */
    Optional<GatewayAnswer> verify(Reference reference);

    /**
     * Reads again what {@link #verify} was answered once, a charge of {@link #list}, or a line of {@link #listRefunds}, and has been kept.
     *
     * @return empty for what isn't such an answer; without a reference if the answer has none
     */
    Optional<GatewayReport> reread(byte[] answer);

    /** One page of charges; follow {@link ChargePage#next} for the rest. */
    ChargePage list(ChargeQuery query);

    /**
     * @param id the gateway's own id of a charge
     * @return empty when it has none of that id
     */
    Optional<GatewayAnswer> fetch(String id);

    /** Not safe to repeat blindly: store the intent first, and look at {@link #refunds} before a second try. */
    RefundReport refund(RefundOrder order);

    /** The refunds of one charge, which names them by its own id, and so the charge. */
    ChargeRefunds refunds(Reference reference);

    /**
     * @param id the gateway's own id of a refund
     * @return empty when it has none of that id
     */
    Optional<RefundReport> findRefund(String id);

    /**
     * One page of refunds, whoever wanted them, and whose charges needn't be ours.
     *
     * @param from when they were begun; inclusive
     * @param to inclusive
     * @param page from 1
     * @return empty after the last page
     */
    List<ListedRefund> listRefunds(Instant from, Instant to, int page);

    /**
     * @param id the gateway's own id of a dispute
     * @return empty when it has none of that id
     */
    Optional<DisputeAnswer> findDispute(String id);

    /**
     * One page of disputes, whose charges needn't be ours.
     *
     * @param from when they were opened; inclusive
     * @param to inclusive
     * @param page from 1
     * @return empty after the last page
     */
    List<DisputeAnswer> disputes(Instant from, Instant to, int page);

    /**
     * As {@link #verify}, for whoever acts on the answer as one about this charge.
     *
     * @throws GatewayUnavailable also if it is about another one: that says nothing of this one
     */
    default Optional<GatewayAnswer> verifyItself(Reference reference) {
        Optional<GatewayAnswer> answer = verify(reference);
        if (answer.filter(told -> !told.isAbout(reference)).isPresent()) {
            throw new GatewayUnavailable(name() + " answered about another charge");
        }
        return answer;
    }
}
