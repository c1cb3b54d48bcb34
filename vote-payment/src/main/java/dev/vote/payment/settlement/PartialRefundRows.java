package dev.vote.payment.settlement;

import dev.vote.domain.dispute.Dispute;
import dev.vote.domain.money.Money;
import dev.vote.domain.payment.Payment;
import dev.vote.domain.text.Storable;
import dev.vote.payment.gateway.GatewayReport;
import dev.vote.payment.gateway.RefundName;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps that a part of a payment's money went back, one row for each payment and one for each part, in the transaction that keeps the
 * telling, so that a person finds it in the queue. The same part told once more, in whatever bytes, is no news; another one opens what was
 * dismissed.
 *
 * <p>A message and the gateway's list may name the same part differently. So what the one tells takes up, once, a part of the same amount
 * that only the other has told of, or one of which no amount was told. Two parts of one amount may be taken for each other by that, but their number is right as soon as the
 * list has been read.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class PartialRefundRows {

    /** What our own questions tell: that there is something, and not which part. */
    private static final String ANSWER = "answer";

    private static final int MAX_NAME = 100;

    /** A part that was heard of before it was begun is another one, but two clocks may differ. */
    private static final Duration CLOCKS = Duration.ofMinutes(10);

    private static final String TELL = """
            UPDATE partial_refund_part SET name = ?2 WHERE payment_id = ?1 AND listed = (
                SELECT listed FROM partial_refund_part
                WHERE payment_id = ?1 AND name IS NULL
                    AND (listed = ?2 OR (amount_minor = CAST(?3 AS bigint) AND currency = CAST(?4 AS varchar)))
                ORDER BY listed = ?2 DESC, heard_at, listed LIMIT 1)
            AND NOT EXISTS (SELECT FROM partial_refund_part WHERE payment_id = ?1 AND name = ?2)""";

    private static final String LIST = """
            UPDATE partial_refund_part
            SET listed = ?2, amount_minor = coalesce(amount_minor, CAST(?3 AS bigint)), currency = coalesce(currency, CAST(?4 AS varchar))
            WHERE payment_id = ?1 AND name = (
                SELECT name FROM partial_refund_part
                WHERE payment_id = ?1 AND listed IS NULL
                    AND (name IN (?2, ?5)
                         OR (amount_minor IS NULL OR (amount_minor = CAST(?3 AS bigint) AND currency = CAST(?4 AS varchar)))
                            AND name <> ?7 AND heard_at >= CAST(?6 AS timestamptz))
                ORDER BY name IN (?2, ?5) DESC, amount_minor IS NULL, heard_at, name LIMIT 1)
            AND NOT EXISTS (SELECT FROM partial_refund_part WHERE payment_id = ?1 AND listed = ?2)""";

    private static final String PART = """
            INSERT INTO partial_refund_part (payment_id, name, listed, amount_minor, currency, heard_at)
            VALUES (?1, CAST(?2 AS varchar), CAST(?3 AS varchar), CAST(?4 AS bigint), CAST(?5 AS varchar), ?6)
            ON CONFLICT DO NOTHING""";

    /** A message may not have said how much; the list does. */
    private static final String SUM = """
            UPDATE partial_refund f SET amount_minor = least(s.amount_minor, 9223372036854775807), currency = s.currency
            FROM (SELECT sum(amount_minor) AS amount_minor, min(currency) AS currency FROM partial_refund_part WHERE payment_id = ?1
                  HAVING bool_and(amount_minor IS NOT NULL) AND min(currency) = max(currency)) s
            WHERE f.payment_id = ?1 AND f.amount_minor IS NULL""";

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
            part(payment, decision.evidence());
        } else if (decision.outcome() == Outcome.REVERSED) {
            em.createNativeQuery(END)
                    .setParameter(1, Timestamp.from(clock.instant()))
                    .setParameter(2, payment.getId())
                    .executeUpdate();
        }
    }

    private void part(Payment payment, Evidence evidence) {
        Optional<RefundName> refund = evidence.report().flatMap(GatewayReport::refund);
        Optional<RefundName> listed = refund.filter(name -> !cut(name.listed()).isEmpty());
        if (refund.isEmpty() && evidence.source() != Source.WEBHOOK) {
            note(payment, ANSWER, Optional.empty());
        } else if (listed.isPresent()) {
            list(payment, listed.get(), evidence.report().flatMap(GatewayReport::taken));
        } else {
            note(payment, name(refund, evidence), evidence.report().flatMap(GatewayReport::taken));
        }
    }

    /** The gateway's for the refund; where it has none, each message is taken for another one. */
    private static String name(Optional<RefundName> refund, Evidence evidence) {
        return refund.map(name -> cut(name.told()))
                .filter(name -> !name.isEmpty())
                .orElseGet(() -> GatewayEvents.digest(evidence.body()));
    }

    private static String cut(String name) {
        return Storable.words(name, MAX_NAME);
    }

    private void note(Payment payment, String name, Optional<Money> amount) {
        int takenUp = amountOf(em.createNativeQuery(TELL), amount, 3)
                .setParameter(1, payment.getId())
                .setParameter(2, name)
                .executeUpdate();
        if (takenUp == 0) {
            add(payment, name, null, amount);
        }
    }

    private void list(Payment payment, RefundName refund, Optional<Money> amount) {
        Instant since = refund.begunAt().map(at -> at.minus(CLOCKS)).orElse(Instant.EPOCH);
        int takenUp = amountOf(em.createNativeQuery(LIST), amount, 3)
                .setParameter(1, payment.getId())
                .setParameter(2, cut(refund.listed()))
                .setParameter(5, cut(refund.told()))
                .setParameter(6, since.toString())
                .setParameter(7, ANSWER)
                .executeUpdate();
        if (takenUp == 0) {
            add(payment, null, cut(refund.listed()), amount);
        } else {
            em.createNativeQuery(SUM).setParameter(1, payment.getId()).executeUpdate();
        }
    }

    private static Query amountOf(Query query, Optional<Money> amount, int at) {
        return query.setParameter(
                        at,
                        amount.map(money -> Long.toString(money.amountMinor())).orElse(null))
                .setParameter(at + 1, amount.map(Money::currencyCode).orElse(null));
    }

    /** Unless it is known under that name. */
    private void add(Payment payment, String name, String listed, Optional<Money> amount) {
        Timestamp now = Timestamp.from(clock.instant());
        boolean isNews = amountOf(em.createNativeQuery(PART), amount, 4)
                        .setParameter(1, payment.getId())
                        .setParameter(2, name)
                        .setParameter(3, listed)
                        .setParameter(6, now)
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
