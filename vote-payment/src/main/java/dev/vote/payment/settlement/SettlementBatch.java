package dev.vote.payment.settlement;

import dev.vote.domain.audit.Change;
import dev.vote.domain.payment.Payment;
import dev.vote.domain.payment.PaymentWindows;
import dev.vote.domain.payment.Reference;
import dev.vote.payment.audited.AutomaticDecisions;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Settles a batch of evidence in one transaction: all of it, or nothing.
 *
 * <p>The payments are locked in the order of their ids, judged, moved, entered in the ledger, and the tallies raised. Three
 * facts make a second credit impossible even if this were wrong: the status is judged under the row's lock, it is written only
 * where it still is as judged, and the ledger takes one entry of a kind for a payment.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class SettlementBatch {

    @EJB
    LockedPayments locked;

    @EJB
    MovedPayments movedPayments;

    @EJB
    Books books;

    @EJB
    DisputeRows disputes;

    @EJB
    RefundIntents refunds;

    @EJB
    AutomaticDecisions trail;

    @EJB
    GatewayEvents events;

    @EJB
    PartialRefundRows partialRefunds;

    @EJB
    RefundsAwake refundsAwake;

    @Inject
    PaymentWindows windows;

    @Inject
    Clock clock;

    /** @return what became of each piece, in the order given */
    public List<Outcome> settle(List<Evidence> batch) {
        Map<String, Payment> payments = locked.lock(references(batch));
        Instant now = clock.instant();
        Bookkeeping bookkeeping = new Bookkeeping(payments, windows.of(payments.values()), now);
        List<Decision> decisions = batch.stream()
                .map(evidence -> new Decision(evidence, bookkeeping.book(evidence)))
                .toList();
        movedPayments.write(bookkeeping.moves());
        // before the tallies are locked, which others wait for
        disputes.note(bookkeeping.disputes());
        List<Change> audited = new ArrayList<>(bookkeeping.decisions());
        refunds.store(bookkeeping.givenBack(), now).forEach(payment -> audited.add(Decisions.wanted(payment)));
        trail.record(audited, now);
        books.enter(bookkeeping.postings());
        events.record(decisions);
        partialRefunds.note(payments, decisions);
        refundsAwake.wake(payments, decisions, now);
        return decisions.stream().map(Decision::outcome).toList();
    }

    /** Those that can be ours; what can't isn't worth a question to the database. */
    private static List<String> references(List<Evidence> batch) {
        return batch.stream()
                .map(Evidence::reference)
                .flatMap(Optional::stream)
                .filter(reference -> Reference.parse(reference).isPresent())
                .distinct()
                .toList();
    }
}
