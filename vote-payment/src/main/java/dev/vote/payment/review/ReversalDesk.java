package dev.vote.payment.review;

import dev.vote.domain.log.EventLog;
import dev.vote.domain.payment.Payment;
import dev.vote.domain.payment.Payments;
import dev.vote.domain.payment.Reference;
import dev.vote.domain.staff.CurrentStaff;
import dev.vote.domain.staff.Permission;
import dev.vote.domain.staff.Requires;
import dev.vote.domain.text.Storable;
import dev.vote.payment.gateway.GatewayAnswer;
import dev.vote.payment.gateway.GatewayException;
import dev.vote.payment.gateway.Gateways;
import dev.vote.payment.gateway.PaymentGateway;
import dev.vote.payment.settlement.Evidence;
import dev.vote.payment.settlement.Settlement;
import dev.vote.payment.settlement.SettlementBusy;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

/**
 * People take back votes that were credited without money, such as by a message that somebody else signed with our key. It takes two, and the
 * gateway is asked by each of them: only where it doesn't say that it has the money there is something to take back. It runs in no
 * transaction, because it talks to the gateway; {@link ReviewDesk} owns those.
 *
 * <p>Its answer is settled like any other, so that it is kept, and so that money that went back takes its votes by that road.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReversalDesk {

    private static final EventLog LOG = EventLog.of(ReversalDesk.class);
    private static final String UNKNOWN_THERE = "verify.unknown-reference";
    private static final int MAX_WORD = 80;

    @EJB
    ReviewDesk desk;

    @Inject
    Payments payments;

    @Inject
    Gateways gateways;

    @Inject
    Settlement settlement;

    @Inject
    CurrentStaff staff;

    @Inject
    Clock clock;

    /** @param reason in the person's own words, not blank */
    @Requires(Permission.REVIEW_DECIDE)
    public Ruling propose(Reference reference, String reason) {
        return withoutMoney(reference, word -> desk.proposeReversal(reference, reason, word));
    }

    /**
     * The second person agrees: the votes are taken back.
     *
     * @param decisionId the proposal that the person has read
     */
    @Requires(Permission.REVIEW_DECIDE)
    public Ruling approve(Reference reference, long decisionId, String words) {
        return withoutMoney(reference, word -> desk.approveReversal(reference, decisionId, words, word));
    }

    private Ruling withoutMoney(Reference reference, Function<NoMoney, Ruling> decision) {
        Optional<Payment> payment =
                payments.find(reference).filter(found -> staff.may(Permission.REVIEW_DECIDE, found.getContestId()));
        if (payment.isEmpty()) {
            return Ruling.NOT_CREDITED;
        }
        try {
            PaymentGateway gateway = gateways.get(payment.get().getGateway());
            return decide(gateway, reference, gateway.verify(reference), decision);
        } catch (GatewayException | SettlementBusy e) {
            LOG.info("reversal.no-answer", "reference", reference, "why", e.getMessage());
            return Ruling.NO_ANSWER;
        }
    }

    private Ruling decide(
            PaymentGateway gateway,
            Reference reference,
            Optional<GatewayAnswer> told,
            Function<NoMoney, Ruling> decision) {
        if (told.isEmpty()) {
            return decision.apply(new NoMoney(UNKNOWN_THERE));
        }
        GatewayAnswer answer = told.get();
        if (!answer.isAbout(reference)) {
            return Ruling.NO_ANSWER;
        }
        settlement.settle(Evidence.verified(gateway, answer, clock.instant()));
        return switch (answer.report().state()) {
            case PENDING, FAILED ->
                decision.apply(
                        new NoMoney(Storable.cut("verify." + answer.report().word(), MAX_WORD)));
            case PAID, REFUNDED, REFUNDING, REFUND_STOPPED, UNKNOWN -> Ruling.MONEY_THERE;
            case REVERSED -> Ruling.NOT_CREDITED;
        };
    }
}
