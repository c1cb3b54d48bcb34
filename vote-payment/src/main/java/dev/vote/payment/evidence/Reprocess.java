package dev.vote.payment.evidence;

import dev.vote.domain.audit.Change;
import dev.vote.domain.payment.Payment;
import dev.vote.domain.payment.Payments;
import dev.vote.domain.payment.Reference;
import dev.vote.domain.staff.Permission;
import dev.vote.domain.staff.Requires;
import dev.vote.payment.audited.Deeds;
import dev.vote.payment.settlement.Outcome;
import dev.vote.payment.settlement.Settlement;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Brings what was kept to settlement once more, through the same door and as what it was when it came. What has been
 * credited is found to be so, and nothing is credited twice.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Reprocess {

    @Inject
    KeptEvents events;

    @Inject
    Settlement settlement;

    @Inject
    Payments payments;

    @EJB
    Deeds deeds;

    /**
     * @return what became of it, committed; empty if there is no such event, or it can't be read again
     * @throws RuntimeException if it couldn't be settled now; nothing changed
     */
    @Requires(Permission.EVENT_REPROCESS)
    public Optional<Outcome> again(long eventId) {
        return events.find(eventId).flatMap(this::again);
    }

    private Optional<Outcome> again(KeptEvent event) {
        Optional<Outcome> outcome = events.read(event).map(settlement::settle);
        outcome.ifPresent(done -> deeds.record(change(event, done)));
        return outcome;
    }

    private Change change(KeptEvent event, Outcome outcome) {
        Change change = Change.of("event.reprocess", "event", Long.toString(event.id()))
                .field("outcome", event.lastOutcome().orElse(event.outcome()), outcome)
                .field("reference", null, event.reference());
        event.reference()
                .flatMap(Reference::parse)
                .flatMap(payments::find)
                .map(Payment::getContestId)
                .ifPresent(change::inContest);
        return change;
    }
}
