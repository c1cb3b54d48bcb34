package dev.vote.payment.figures;

import dev.vote.domain.payment.PaymentStatus;
import dev.vote.domain.staff.ContestScope;
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
import java.util.Map;
import java.util.stream.Collectors;

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
                .map(Checkouts::batch)
                .toList();
        return Waiting.of(batches, clock.instant());
    }

    /** Of those contests, by currency; currencies without any are absent. */
    Map<String, Waiting> waiting(ContestScope scope) {
        Instant now = clock.instant();
        return Sums.rows(em.createNativeQuery("""
                        SELECT q.stage, q.quarter, sum(q.payments), sum(q.amount_minor), c.currency, c.id
                        FROM checkout_by_quarter q JOIN contest c ON c.id = q.contest_id
                        WHERE q.stage IN ('OPEN', 'REVIEW')
                        GROUP BY c.id, q.stage, q.quarter HAVING sum(q.payments) > 0""")).stream()
                .filter(row -> scope.includes(Sums.number(row[5])))
                .collect(Collectors.groupingBy(
                        row -> (String) row[4],
                        Collectors.mapping(
                                Checkouts::batch,
                                Collectors.collectingAndThen(
                                        Collectors.toList(), batches -> Waiting.of(batches, now)))));
    }

    private static Waiting.Batch batch(Object[] row) {
        return new Waiting.Batch(
                PaymentStatus.valueOf((String) row[0]) == PaymentStatus.REVIEW,
                ((Timestamp) row[1]).toInstant(),
                Sums.number(row[2]),
                Sums.number(row[3]));
    }
}
