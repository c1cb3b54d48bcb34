package dev.vote.payment.recheck;

import dev.vote.domain.audit.Change;
import dev.vote.domain.log.EventLog;
import dev.vote.domain.payment.Payment;
import dev.vote.domain.payment.Payments;
import dev.vote.domain.payment.Reference;
import dev.vote.domain.staff.CurrentStaff;
import dev.vote.domain.staff.Permission;
import dev.vote.domain.staff.Requires;
import dev.vote.payment.audited.Deeds;
import dev.vote.payment.gateway.GatewayException;
import dev.vote.payment.settlement.SettlementBusy;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/** Staff ask the gateway about a payment, now and whatever its status: the answer is settled and kept like any other. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RecheckNow {

    private static final EventLog LOG = EventLog.of(RecheckNow.class);

    @EJB
    Recheck recheck;

    @Inject
    Payments payments;

    @Inject
    CurrentStaff staff;

    @EJB
    Deeds deeds;

    /** @return empty if there is no such payment, or none that is the caller's business */
    @Requires(Permission.PAYMENT_RECHECK)
    public Optional<Rechecked> recheck(Reference reference) {
        return payments.find(reference)
                .filter(payment -> staff.may(Permission.PAYMENT_RECHECK, payment.getContestId()))
                .map(this::ask);
    }

    private Rechecked ask(Payment payment) {
        Rechecked rechecked = answer(payment.getReference());
        deeds.record(
                Change.of("payment.recheck", "payment", payment.getReference().value())
                        .inContest(payment.getContestId())
                        .field("answer", null, rechecked.word()));
        return rechecked;
    }

    private Rechecked answer(Reference reference) {
        try {
            return new Rechecked(Optional.of(recheck.askAnyway(reference)));
        } catch (GatewayException | SettlementBusy e) {
            LOG.info("recheck.no-answer", "reference", reference, "why", e.getMessage());
            return new Rechecked(Optional.empty());
        }
    }
}
