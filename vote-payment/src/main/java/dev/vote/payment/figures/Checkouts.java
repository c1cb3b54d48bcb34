package dev.vote.payment.figures;

import dev.vote.domain.payment.PaymentStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Reads how far checkouts got, by the quarter of an hour in which they began. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
class Checkouts {

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    @Inject
    Clock clock;

    /**
     * So many payments that began together and got equally far.
     *
     * @param stage a {@link PaymentStatus}, or {@code REPLACED} where another attempt took its place
     * @param sent whether the voter was sent to the gateway's page
     * @param reason the gateway's words, or why people must look; may be empty
     */
    record Group(String stage, boolean sent, String reason, long payments) {}

    List<Group> since(long contestId, Instant from) {
        return Sums.rows(em.createNativeQuery("""
                                SELECT stage, sent, reason, sum(payments) FROM checkout_by_quarter
                                WHERE contest_id = ?1 AND quarter >= date_bin('15 minutes', ?2, 'epoch')
                                GROUP BY stage, sent, reason HAVING sum(payments) > 0""").setParameter(1, contestId).setParameter(2, Timestamp.from(from)))
                .stream()
                .map(row -> new Group((String) row[0], (Boolean) row[1], (String) row[2], Sums.number(row[3])))
                .toList();
    }

    Waiting waiting(long contestId) {
        List<Waiting.Batch> batches = Sums.rows(em.createNativeQuery("""
                                SELECT stage, quarter, sum(payments), sum(amount_minor) FROM checkout_by_quarter
                                WHERE contest_id = ?1 AND stage IN ('OPEN', 'REVIEW')
                                GROUP BY stage, quarter HAVING sum(payments) > 0""").setParameter(1, contestId)).stream()
                .map(row -> new Waiting.Batch(
                        PaymentStatus.valueOf((String) row[0]) == PaymentStatus.REVIEW,
                        ((Timestamp) row[1]).toInstant(),
                        Sums.number(row[2]),
                        Sums.number(row[3])))
                .toList();
        return Waiting.of(batches, clock.instant());
    }
}
