package dev.vote.payment.settlement;

import dev.vote.domain.log.EventLog;
import dev.vote.domain.payment.Payment;
import dev.vote.domain.refund.Refund;
import dev.vote.payment.bulk.Columns;
import dev.vote.payment.bulk.Jdbc;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Stores refunds that Vote itself wants, in the transaction that decides them; the gateway is asked later, as for any other. A payment
 * whose refund is open, or was wanted by Vote before, gets none: two unique indexes say so. Nor does one that its bank is asked about, lest the
 * money leave twice: a person looks at it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class RefundIntents {

    private static final EventLog LOG = EventLog.of(RefundIntents.class);

    private static final String INSERT = """
            INSERT INTO refund (payment_id, state, reason, wanted_at, next_step_at)
            SELECT r.payment_id, r.state, r.reason, r.wanted_at, r.wanted_at
            FROM unnest(?::bigint[], ?::text[], ?::text[], ?::timestamptz[])
                WITH ORDINALITY AS r (payment_id, state, reason, wanted_at, place)
            WHERE NOT EXISTS (SELECT FROM dispute d WHERE d.payment_id = r.payment_id AND d.state NOT IN ('WON', 'LOST'))
            ORDER BY r.place ON CONFLICT DO NOTHING RETURNING payment_id""";

    @Inject
    Jdbc jdbc;

    /** @param payments locked @return those that have one now and hadn't */
    public List<Payment> store(List<Payment> payments, Instant now) {
        if (payments.isEmpty()) {
            return List.of();
        }
        Set<Long> stored = insert(payments.stream()
                .map(payment -> Refund.ofLatePayment(payment, now))
                .toList());
        payments.forEach(payment -> LOG.warn(
                stored.contains(payment.getId()) ? "refund.by-itself" : "refund.not-by-itself",
                "reference",
                payment.getReference()));
        return payments.stream()
                .filter(payment -> stored.contains(payment.getId()))
                .toList();
    }

    private Set<Long> insert(List<Refund> refunds) {
        return jdbc.with(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                new Columns<>(insert, refunds)
                        .whole(Refund::getPaymentId)
                        .text(refund -> refund.getState().name())
                        .text(Refund::getReason)
                        .moment(Refund::getWantedAt);
                Set<Long> stored = new HashSet<>();
                try (ResultSet rows = insert.executeQuery()) {
                    while (rows.next()) {
                        stored.add(rows.getLong(1));
                    }
                }
                return stored;
            }
        });
    }
}
