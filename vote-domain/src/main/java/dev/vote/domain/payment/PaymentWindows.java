package dev.vote.domain.payment;

import dev.vote.domain.contest.LatePayments;
import dev.vote.domain.contest.VotingWindow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The windows by which payments are judged: the contest's own, with the rule for late payments that the voter was shown. The close
 * is the contest's as it is now: voting ends for all at one moment.
 */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class PaymentWindows {

    private static final String WINDOWS = """
            SELECT r.contest_id, r.version, c.opens_at, c.closes_at, r.rule
            FROM late_payment_rule r JOIN contest c ON c.id = r.contest_id
            WHERE r.contest_id = ANY (CAST(string_to_array(?1, ',') AS bigint[]))""";

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    private record Version(long contestId, int number) {

        static Version of(Payment payment) {
            return new Version(payment.getContestId(), payment.getLateVersion());
        }
    }

    /** By one statement, however many there are. */
    public Function<Payment, VotingWindow> of(Collection<Payment> payments) {
        if (payments.isEmpty()) {
            return payment -> {
                throw new IllegalArgumentException("it isn't among those that were asked for");
            };
        }
        List<?> rows = em.createNativeQuery(WINDOWS)
                .setParameter(
                        1,
                        payments.stream()
                                .map(Payment::getContestId)
                                .distinct()
                                .map(String::valueOf)
                                .collect(Collectors.joining(",")))
                .getResultList();
        Map<Version, VotingWindow> windows = rows.stream()
                .map(row -> (Object[]) row)
                .collect(Collectors.toMap(PaymentWindows::version, PaymentWindows::window));
        return payment -> windows.get(Version.of(payment));
    }

    public VotingWindow of(Payment payment) {
        return of(List.of(payment)).apply(payment);
    }

    /** The close as it was planned when the payment was ordered, which its voter was shown; it may have been moved since. */
    public Instant closeShown(Payment payment) {
        Timestamp closesAt = (Timestamp)
                em.createNativeQuery("SELECT closes_at FROM late_payment_rule WHERE contest_id = ?1 AND version = ?2")
                        .setParameter(1, payment.getContestId())
                        .setParameter(2, payment.getLateVersion())
                        .getSingleResult();
        return closesAt.toInstant();
    }

    private static Version version(Object[] row) {
        return new Version(((Number) row[0]).longValue(), ((Number) row[1]).intValue());
    }

    private static VotingWindow window(Object[] row) {
        return new VotingWindow(
                ((Timestamp) row[2]).toInstant(), ((Timestamp) row[3]).toInstant(), LatePayments.valueOf((String)
                        row[4]));
    }
}
