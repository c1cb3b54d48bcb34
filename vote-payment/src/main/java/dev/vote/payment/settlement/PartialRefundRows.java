package dev.vote.payment.settlement;

import dev.vote.domain.dispute.Dispute;
import dev.vote.domain.money.Money;
import dev.vote.domain.payment.Payment;
import dev.vote.domain.text.Storable;
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
 * Keeps that a part of a payment's money went back, one row for each payment and one for each part, in the transaction that keeps the
 * telling, so that a person finds it in the queue. The same part told once more, in whatever bytes, is no news; another one opens what was
 * dismissed.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class PartialRefundRows {

    /** What our own questions tell: that there is something, and not which part. */
    private static final String ANSWER = "answer";

    private static final int MAX_NAME = 100;

    private static final String PART = """
            INSERT INTO partial_refund_part (payment_id, name, amount_minor, currency, heard_at)
            VALUES (?1, ?2, CAST(?3 AS bigint), CAST(?4 AS varchar), ?5) ON CONFLICT (payment_id, name) DO NOTHING""";

    private static final String OPEN = """
            INSERT INTO partial_refund (payment_id, state, parts, amount_minor, currency, noted_at)
            SELECT payment_id, 'OPEN', count(*), CASE WHEN bool_and(amount_minor IS NOT NULL) AND min(currency) = max(currency)
                       THEN least(sum(amount_minor), 9223372036854775807) END,
                   CASE WHEN bool_and(amount_minor IS NOT NULL) AND min(currency) = max(currency) THEN min(currency) END, ?2
            FROM partial_refund_part WHERE payment_id = ?1 GROUP BY payment_id
            ON CONFLICT (payment_id) DO UPDATE
                SET state = 'OPEN', parts = excluded.parts, amount_minor = excluded.amount_minor, currency = excluded.currency,
                    ended_by = NULL, ended_at = NULL, reason = '',
                    noted_at = CASE WHEN partial_refund.state = 'OPEN' THEN partial_refund.noted_at ELSE excluded.noted_at END""";

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

    /**
     * A dispute was lost, and the gateway doesn't say that all of the money went: the bank took a part, or somebody must find out.
     *
     * @param payment locked
     */
    public void noteLost(Payment payment, Dispute dispute) {
        note(payment, "dispute " + dispute.getGatewayId(), dispute.getAmount());
    }

    private void note(Payment payment, Decision decision) {
        if (decision.outcome() == Outcome.PARTLY_RETURNED) {
            Evidence evidence = decision.evidence();
            boolean isTold = evidence.source() == Source.WEBHOOK;
            note(
                    payment,
                    isTold ? name(evidence) : ANSWER,
                    evidence.report().filter(report -> isTold).flatMap(GatewayReport::taken));
        } else if (decision.outcome() == Outcome.REVERSED) {
            em.createNativeQuery(END)
                    .setParameter(1, Timestamp.from(clock.instant()))
                    .setParameter(2, payment.getId())
                    .executeUpdate();
        }
    }

    /** The gateway's for the refund; where it has none, each message is taken for another one. */
    private static String name(Evidence evidence) {
        return evidence.report()
                .map(report -> Storable.cut(report.refund(), MAX_NAME))
                .filter(name -> !name.isBlank())
                .orElseGet(() -> GatewayEvents.digest(evidence.body()));
    }

    private void note(Payment payment, String name, Optional<Money> amount) {
        Timestamp now = Timestamp.from(clock.instant());
        boolean isNews = em.createNativeQuery(PART)
                        .setParameter(1, payment.getId())
                        .setParameter(2, name)
                        .setParameter(
                                3,
                                amount.map(money -> Long.toString(money.amountMinor()))
                                        .orElse(null))
                        .setParameter(4, amount.map(Money::currencyCode).orElse(null))
                        .setParameter(5, now)
                        .executeUpdate()
                == 1;
        if (isNews) {
            em.createNativeQuery(OPEN)
                    .setParameter(1, payment.getId())
                    .setParameter(2, now)
                    .executeUpdate();
        }
    }
}
