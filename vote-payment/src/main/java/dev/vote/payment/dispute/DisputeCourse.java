package dev.vote.payment.dispute;

import dev.vote.domain.dispute.Dispute;
import dev.vote.domain.dispute.DisputeState;
import dev.vote.domain.log.EventLog;
import dev.vote.domain.payment.Payment;
import dev.vote.domain.payment.PaymentStatus;
import dev.vote.domain.payment.Payments;
import dev.vote.payment.dispute.DisputeQueue.Due;
import dev.vote.payment.gateway.DisputeAnswer;
import dev.vote.payment.gateway.GatewayBusy;
import dev.vote.payment.gateway.GatewayException;
import dev.vote.payment.gateway.GatewayUnauthorised;
import dev.vote.payment.gateway.Gateways;
import dev.vote.payment.gateway.PaymentGateway;
import dev.vote.payment.lease.OneByOne;
import dev.vote.payment.recheck.Answer;
import dev.vote.payment.recheck.Recheck;
import dev.vote.payment.settlement.Evidence;
import dev.vote.payment.settlement.Settlement;
import dev.vote.payment.settlement.SettlementBusy;
import dev.vote.payment.settlement.Source;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Follows disputes to their end, and then asks about their charges. It runs in no transaction, because it talks to the gateway.
 *
 * <p>A dispute moves no votes. When it is over, either way, the gateway is asked about the charge, and its answer is settled like
 * any other: votes go when it says that the money did, once. Until the gateway has answered, the dispute stays due, on any server.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DisputeCourse {

    private static final EventLog LOG = EventLog.of(DisputeCourse.class);
    private static final Duration UNAUTHORISED_PAUSE = Duration.ofMinutes(1);

    @EJB
    DisputeQueue queue;

    @EJB
    Recheck recheck;

    @Inject
    Settlement settlement;

    @Inject
    Payments payments;

    @Inject
    Gateways gateways;

    @Inject
    DisputeSettings settings;

    @Inject
    Clock clock;

    /** Takes the next step of whatever is due. */
    public void run() {
        OneByOne.workOff(queue::take, id -> follow(queue.find(id)));
    }

    /** One dispute's trouble holds up no other. */
    private void follow(Due due) {
        try {
            step(due);
        } catch (GatewayBusy e) {
            queue.waitFor(due.id(), due.state(), e.getRetryAfter());
        } catch (GatewayUnauthorised e) {
            LOG.warn("dispute.unauthorised", "dispute", due.id(), "why", e.getMessage());
            queue.waitFor(due.id(), due.state(), UNAUTHORISED_PAUSE);
        } catch (GatewayException | SettlementBusy e) {
            LOG.info("dispute.no-answer", "dispute", due.id(), "why", e.getMessage());
            queue.waitLonger(due.id(), due.state());
        } catch (RuntimeException e) {
            LOG.error("dispute.failed", e, "dispute", due.id());
            queue.waitLonger(due.id(), due.state());
        }
    }

    private void step(Due due) {
        if (due.state().isOver()) {
            end(due);
            return;
        }
        ask(due);
        if (due.state() == DisputeState.UNKNOWN) {
            // it may well be over
            recheck.askAnyway(due.payment().getReference());
        }
        queue.waitLonger(due.id(), due.state());
    }

    private void ask(Due due) {
        PaymentGateway gateway = gateways.get(due.payment().getGateway());
        Optional<DisputeAnswer> told = gateway.findDispute(due.dispute().getGatewayId());
        if (told.filter(answer -> isOf(due, answer)).isPresent()) {
            settlement.settle(Evidence.disputed(gateway, Source.VERIFY, told.get(), clock.instant()));
        } else {
            LOG.warn(
                    "dispute.not-there",
                    "dispute",
                    due.id(),
                    "reference",
                    due.payment().getReference());
        }
    }

    /** An answer about another one, by a mistake on the way, is no answer. */
    private static boolean isOf(Due due, DisputeAnswer answer) {
        return answer.report().id().equals(due.dispute().getGatewayId())
                && answer.report()
                        .reference()
                        .equals(due.payment().getReference().value());
    }

    /** The money of a lost one goes with it, or a little later; of a won one it is where it was. */
    private void end(Due due) {
        Answer answer = recheck.askAnyway(due.payment().getReference());
        boolean isWon = due.dispute().getState() == DisputeState.WON;
        if (isReversed(due.payment())) {
            if (isWon) {
                // the votes went when the gateway said that the money had; nobody gives them back by himself
                LOG.warn("dispute.won-and-reversed", "reference", due.payment().getReference(), "dispute", due.id());
            }
            queue.close(due.id(), due.state());
        } else if (isWon && answer.isSettled()) {
            queue.close(due.id(), due.state());
        } else if (!isWon && isOutOfPatience(due.dispute())) {
            LOG.warn("dispute.lost-and-not-reversed", "reference", due.payment().getReference(), "dispute", due.id());
            queue.leaveToPeople(due);
        } else {
            queue.waitLonger(due.id(), due.state());
        }
    }

    private boolean isReversed(Payment payment) {
        return payments.find(payment.getReference())
                .filter(now -> now.getStatus() == PaymentStatus.REVERSED)
                .isPresent();
    }

    private boolean isOutOfPatience(Dispute dispute) {
        return dispute.getResolvedAt()
                .filter(at -> at.plus(settings.patience()).isBefore(clock.instant()))
                .isPresent();
    }
}
