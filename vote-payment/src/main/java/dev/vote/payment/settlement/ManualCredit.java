package dev.vote.payment.settlement;

import dev.vote.domain.log.EventLog;
import dev.vote.domain.payment.Payment;
import dev.vote.domain.payment.PaymentStatus;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/**
 * Counts the votes of a payment that people decided to credit: the same move, ledger entry and tally as settlement's own,
 * in the transaction that keeps the decision.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ManualCredit {

    private static final EventLog LOG = EventLog.of(ManualCredit.class);

    @EJB
    Books books;

    @Inject
    Clock clock;

    /**
     * @param payment in review, and locked by {@link LockedPayments} in this transaction
     * @throws IllegalStateException if it isn't in review: what evidence credits needs no people
     */
    public void credit(Payment payment) {
        if (payment.getStatus() != PaymentStatus.REVIEW) {
            throw new IllegalStateException("only a payment in review is credited by hand");
        }
        Instant now = clock.instant();
        Postings postings = new Postings();
        postings.credit(payment, payment.getPaidAt().orElse(now), now);
        books.enter(postings);
        LOG.warn(
                "payment.credited-by-hand",
                "reference",
                payment.getReference(),
                "contestant",
                payment.getContestantId(),
                "votes",
                payment.getVotes());
    }
}
