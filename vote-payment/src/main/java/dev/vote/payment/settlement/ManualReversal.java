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
import java.util.Optional;

/**
 * Takes back votes that people found to have no money behind them: the same move, ledger entry and tally as settlement's own, in the
 * transaction that keeps the decision.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ManualReversal {

    private static final EventLog LOG = EventLog.of(ManualReversal.class);

    @EJB
    Books books;

    @Inject
    Clock clock;

    /**
     * @param payment credited, and locked by {@link LockedPayments} in this transaction
     * @throws IllegalStateException if it isn't credited: where no votes are, none are taken back
     */
    public void reverse(Payment payment) {
        if (payment.getStatus() != PaymentStatus.CREDITED) {
            throw new IllegalStateException("only a credited payment is reversed by hand");
        }
        Postings postings = new Postings();
        postings.reverse(payment, Optional.empty(), clock.instant());
        books.enter(postings);
        LOG.warn(
                "payment.reversed-by-hand",
                "reference",
                payment.getReference(),
                "contestant",
                payment.getContestantId(),
                "votes",
                payment.getVotes());
    }
}
