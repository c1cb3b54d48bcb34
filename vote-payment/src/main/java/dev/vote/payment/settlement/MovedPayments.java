package dev.vote.payment.settlement;

import dev.vote.domain.payment.Payment;
import dev.vote.domain.payment.ReviewReason;
import dev.vote.payment.bulk.Jdbc;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Writes the payments that a batch moved, by one statement however many they are. JDBC, because JPQL has no words for an update
 * from a list of rows.
 *
 * <p>Each is claimed: it is written only if it still has the status that the batch moved it from. A moment that was written is
 * never taken away: the table's CHECK keeps what was credited from failing.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class MovedPayments {

    private static final String UPDATE = """
            UPDATE payment p
            SET status = m.status, review_reason = m.review_reason, gateway_message = m.gateway_message,
                channel = m.channel, paid_at = coalesce(m.paid_at, p.paid_at),
                credited_at = coalesce(m.credited_at, p.credited_at), next_check_at = m.next_check_at
            FROM unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                        ?::timestamptz[], ?::timestamptz[], ?::timestamptz[])
                AS m (id, before, status, review_reason, gateway_message, channel, paid_at, credited_at, next_check_at)
            WHERE p.id = m.id AND p.status = m.before""";

    @Inject
    Jdbc jdbc;

    /** @throws IllegalStateException if one of them was moved by somebody else meanwhile: it wasn't locked */
    public void write(Moves moves) {
        if (moves.isEmpty()) {
            return;
        }
        int written = jdbc.write(
                UPDATE,
                moves.payments(),
                columns -> columns.whole(Payment::getId)
                        .text(payment -> moves.before(payment).name())
                        .text(payment -> payment.getStatus().name())
                        .text(payment -> payment.getReviewReason()
                                .map(ReviewReason::name)
                                .orElse(null))
                        .text(payment -> payment.getGatewayMessage().orElse(null))
                        .text(payment -> payment.getChannel().orElse(null))
                        .moment(payment -> payment.getPaidAt().orElse(null))
                        .moment(payment -> payment.getCreditedAt().orElse(null))
                        .moment(payment -> payment.getNextCheckAt().orElse(null)));
        if (written != moves.size()) {
            throw new IllegalStateException(
                    "of " + moves.size() + " payments only " + written + " were still as they had been read");
        }
    }
}
