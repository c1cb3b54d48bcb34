package dev.vote.payment.refund;

import dev.vote.domain.log.EventLog;
import dev.vote.payment.gateway.GatewayBusy;
import dev.vote.payment.gateway.GatewayException;
import dev.vote.payment.gateway.Gateways;
import dev.vote.payment.lease.OneByOne;
import dev.vote.payment.refund.OutsideRefundQueue.Watched;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Finds out which refunds that weren't begun at Vote's desk stopped. A message about one needn't name it, and messages come late and in any
 * order; so what it says isn't taken for how the refund stands, but makes us ask. It runs in no transaction, because it talks to the gateway.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutsideRefundCourse {

    private static final EventLog LOG = EventLog.of(OutsideRefundCourse.class);

    @EJB
    OutsideRefundQueue queue;

    @Inject
    Gateways gateways;

    /** Asks about whatever is due. */
    public void run() {
        OneByOne.workOff(queue::take, this::ask);
    }

    /** One payment's trouble holds up no other. */
    private void ask(Watched due) {
        try {
            queue.note(due, gateways.get(due.gateway()).refunds(due.reference()));
        } catch (GatewayBusy e) {
            queue.waitFor(due, e.getRetryAfter());
        } catch (GatewayException e) {
            LOG.info("outside-refund.no-answer", "reference", due.reference(), "why", e.getMessage());
            queue.waitLonger(due);
        } catch (RuntimeException e) {
            LOG.error("outside-refund.not-asked", e, "reference", due.reference());
            queue.waitLonger(due);
        }
    }
}
