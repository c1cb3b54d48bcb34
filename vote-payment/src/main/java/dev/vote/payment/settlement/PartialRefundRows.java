package dev.vote.payment.settlement;

import dev.vote.domain.money.Money;
import dev.vote.domain.payment.Payment;
import dev.vote.payment.gateway.GatewayReport;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps that a part of a payment's money went back, one row for each payment, in the transaction that keeps the telling, so that a
 * person finds it in the queue. The same bytes once more tell nothing new; another message opens what was dismissed.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class PartialRefundRows {

    private static final String NOTE = """
            INSERT INTO partial_refund (payment_id, state, event_id, amount_minor, currency, noted_at)
            SELECT ?1, 'OPEN', coalesce(max(id), 0), CAST(?2 AS bigint), ?3, ?4 FROM gateway_event
            WHERE reference = ?5 AND source = 'WEBHOOK' AND 'PARTLY_RETURNED' IN (outcome, last_outcome)
            ON CONFLICT (payment_id) DO UPDATE
                SET state = 'OPEN', event_id = excluded.event_id, amount_minor = excluded.amount_minor,
                    currency = excluded.currency, ended_by = NULL, ended_at = NULL, reason = '',
                    noted_at = CASE WHEN partial_refund.state = 'OPEN' THEN partial_refund.noted_at ELSE excluded.noted_at END
                WHERE partial_refund.event_id < excluded.event_id""";

    private static final String END = """
            UPDATE partial_refund SET state = 'GONE', ended_at = ?1 WHERE payment_id = ?2 AND state = 'OPEN'""";

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    @Inject
    Clock clock;

    /** @param payments locked, by reference @param decisions that are kept already */
    public void note(Map<String, Payment> payments, List<Decision> decisions) {
        decisions.forEach(decision ->
                decision.evidence().reference().map(payments::get).ifPresent(payment -> note(payment, decision)));
    }

    private void note(Payment payment, Decision decision) {
        if (decision.outcome() == Outcome.PARTLY_RETURNED) {
            Optional<Money> amount = decision.evidence().report().flatMap(GatewayReport::taken);
            em.createNativeQuery(NOTE)
                    .setParameter(1, payment.getId())
                    .setParameter(
                            2,
                            amount.map(money -> Long.toString(money.amountMinor()))
                                    .orElse(null))
                    .setParameter(3, amount.map(Money::currencyCode).orElse(null))
                    .setParameter(4, Timestamp.from(clock.instant()))
                    .setParameter(5, payment.getReference().value())
                    .executeUpdate();
        } else if (decision.outcome() == Outcome.REVERSED) {
            em.createNativeQuery(END)
                    .setParameter(1, Timestamp.from(clock.instant()))
                    .setParameter(2, payment.getId())
                    .executeUpdate();
        }
    }
}
