package dev.vote.payment.reconciliation;

import dev.vote.domain.reconciliation.ReconciliationRun;
import dev.vote.domain.text.Storable;
import dev.vote.payment.bulk.Jdbc;
import dev.vote.payment.gateway.GatewayAnswer;
import dev.vote.payment.gateway.GatewayMode;
import dev.vote.payment.gateway.GatewayReport;
import dev.vote.payment.gateway.GatewayState;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The lines of a gateway's list that a run has read, and how they stand beside our payments. They are compared by SQL, so much at a time,
 * so that memory stays small however many there are; what doesn't agree at first sight is looked at one by one.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class Lines {

    /** Payments that began so shortly before the run may not have been on the list yet. */
    private static final Duration TOO_NEW = Duration.ofMinutes(10);

    private static final int MAX_REFERENCE = 100;
    private static final int MAX_CURRENCY = 8;

    private static final String ADD = """
            INSERT INTO reconciliation_line (run_id, reference, state, mode, amount_minor, requested_minor, currency, paid_at)
            SELECT l.run_id, l.reference, l.state, l.mode, l.amount_minor, l.requested_minor, l.currency, l.paid_at
            FROM unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::bigint[], ?::text[], ?::timestamptz[])
                AS l (run_id, reference, state, mode, amount_minor, requested_minor, currency, paid_at)
            ORDER BY l.reference
            ON CONFLICT (run_id, reference) DO UPDATE
                SET state = excluded.state, mode = excluded.mode, amount_minor = excluded.amount_minor,
                    requested_minor = excluded.requested_minor, currency = excluded.currency, paid_at = excluded.paid_at""";

    /** What no look one by one is needed for; {@link Comparison} is the exact rule. */
    private static final String THEIRS = """
            SELECT l.reference AS position, l.reference,
                CASE
                    WHEN p.id IS NULL AND l.reference !~ '^[0-9A-HJKMNP-TV-Z]{26}$' THEN 'NOT_OURS'
                    WHEN p.id IS NULL AND l.state <> 'PAID' THEN 'AGREES'
                    WHEN p.id IS NULL THEN 'LOOK'
                    WHEN l.state = 'UNKNOWN' THEN 'AGREES'
                    WHEN l.state IN ('PENDING', 'FAILED') AND p.status IN ('OPEN', 'FAILED', 'EXPIRED') THEN 'AGREES'
                    WHEN l.state = 'REVERSED' AND p.status = 'REVERSED' THEN 'AGREES'
                    -- paid since: the next run sees it on the list
                    WHEN l.state = 'PENDING' AND p.status = 'CREDITED' AND p.credited_at >= CAST(?6 AS timestamptz) THEN 'AGREES'
                    WHEN l.state <> 'PAID' OR p.replaced_by IS NOT NULL THEN 'LOOK'
                    WHEN p.status IN ('REVIEW', 'DISMISSED') THEN 'AGREES'
                    WHEN p.status = 'CREDITED' AND p.review_reason IS NULL AND l.currency = p.currency
                         AND l.amount_minor >= p.amount_minor AND coalesce(l.requested_minor, l.amount_minor) = p.amount_minor
                         AND coalesce(l.mode, ?3) = ?3
                         AND coalesce(abs(extract(epoch FROM l.paid_at - p.paid_at)), 0) < ?4 THEN 'AGREES'
                    ELSE 'LOOK'
                END
            FROM reconciliation_line l LEFT JOIN payment p ON p.reference = l.reference AND p.gateway = ?5
            WHERE l.run_id = ?1 AND l.reference > ?2
            ORDER BY l.reference LIMIT %d""";

    private static final String OURS = """
            SELECT p.id, p.reference,
                CASE
                    WHEN p.authorization_url IS NULL AND p.status IN ('OPEN', 'FAILED', 'EXPIRED') THEN 'AGREES'
                    -- not EXISTS: for that, the database may gather all lines anew each time
                    WHEN (SELECT 1 FROM reconciliation_line l WHERE l.run_id = ?1 AND l.reference = p.reference) IS NOT NULL THEN 'AGREES'
                    ELSE 'LOOK'
                END
            FROM payment p
            WHERE p.gateway = ?2 AND p.created_at >= ?3 AND p.created_at < ?4
              AND (p.created_at, p.id) > (SELECT coalesce(max(b.created_at), '-infinity'), ?5 FROM payment b WHERE b.id = ?5)
            ORDER BY p.created_at, p.id LIMIT %d""";

    /** All messages are passed, in the order of an index: among those with some outcomes only, the database may gather the rest anew each time. */
    private static final String HEARD = """
            SELECT e.id, coalesce(e.reference, ''),
                CASE WHEN e.outcome IN ('CREDITED', 'REVERSED') AND p.created_at < ?1 THEN 'LOOK' ELSE 'AGREES' END
            FROM (SELECT id, reference, outcome, received_at FROM gateway_event
                  WHERE received_at >= ?1
                    AND (received_at, id) > (SELECT coalesce(max(b.received_at), '-infinity'), ?2 FROM gateway_event b WHERE b.id = ?2)
                  ORDER BY received_at, id LIMIT %d) e
            LEFT JOIN payment p ON p.reference = e.reference AND p.gateway = ?3
            ORDER BY e.received_at, e.id""";

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    @Inject
    Jdbc jdbc;

    /** How one stands beside its other. @param position where to go on after it */
    public record Standing(String reference, String position, Sight sight) {}

    public enum Sight {
        AGREES,
        /** a reference that can't be ours: the account is used by another shop too */
        NOT_OURS,
        /** to be looked at */
        LOOK
    }

    /** The same charge on two pages, because the list moved meanwhile, is one line: what came later counts. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void add(long run, List<GatewayAnswer> charges) {
        Map<String, GatewayReport> byReference = new LinkedHashMap<>();
        charges.stream()
                .map(GatewayAnswer::report)
                .filter(report -> !report.reference().isBlank())
                .forEach(report -> byReference.put(Storable.cut(report.reference(), MAX_REFERENCE), report));
        if (!byReference.isEmpty()) {
            insert(run, byReference.entrySet());
        }
    }

    private void insert(long run, Collection<Map.Entry<String, GatewayReport>> lines) {
        jdbc.write(
                ADD,
                lines,
                columns -> columns.whole(line -> run)
                        .text(Map.Entry::getKey)
                        .text(line -> line.getValue().state().name())
                        .text(line ->
                                line.getValue().mode().map(GatewayMode::name).orElse(null))
                        .whole(line -> orNull(line.getValue().amountMinor()))
                        .whole(line -> orNull(line.getValue().requestedMinor()))
                        .text(line -> Storable.cut(line.getValue().currency(), MAX_CURRENCY))
                        .moment(line -> line.getValue().paidAt().orElse(null)));
    }

    private static Long orNull(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }

    /** The next lines, in the order of their references. @param most lines */
    public List<Standing> theirs(ReconciliationRun run, GatewayMode mode, int most) {
        List<?> rows = em.createNativeQuery(THEIRS.formatted(most))
                .setParameter(1, run.getId())
                .setParameter(2, run.getPosition().orElse(""))
                .setParameter(3, mode.name())
                .setParameter(4, Comparison.SAME_TIME.toSeconds())
                .setParameter(5, run.getGateway())
                .setParameter(6, run.getBeganAt().toString())
                .getResultList();
        return standings(rows);
    }

    /** Our next payments, in the order in which they were begun. @param most payments */
    public List<Standing> ours(ReconciliationRun run, int most) {
        List<?> rows = em.createNativeQuery(OURS.formatted(most))
                .setParameter(1, run.getId())
                .setParameter(2, run.getGateway())
                .setParameter(3, Timestamp.from(run.getFrom()))
                .setParameter(4, Timestamp.from(run.getTo().minus(TOO_NEW)))
                .setParameter(5, run.getPosition().map(Long::valueOf).orElse(0L))
                .getResultList();
        return standings(rows);
    }

    /**
     * The next messages by which older payments were credited, or their votes taken back, since the run's beginning of time: those are on
     * no list that is read here, and one who has the signing key could send them.
     *
     * @param most messages
     */
    public List<Standing> heard(ReconciliationRun run, int most) {
        List<?> rows = em.createNativeQuery(HEARD.formatted(most))
                .setParameter(1, Timestamp.from(run.getFrom()))
                .setParameter(2, run.getPosition().map(Long::valueOf).orElse(0L))
                .setParameter(3, run.getGateway())
                .getResultList();
        return standings(rows);
    }

    /** @param rows of a position, a reference, and how it stands */
    private static List<Standing> standings(List<?> rows) {
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Standing((String) row[1], row[0].toString(), Sight.valueOf((String) row[2])))
                .toList();
    }

    /** What the list said of one charge, if it was on it. */
    public Optional<GatewayReport> find(long run, String reference) {
        List<?> rows = em.createNativeQuery("""
                        SELECT state, mode, amount_minor, requested_minor, currency, paid_at
                        FROM reconciliation_line WHERE run_id = ?1 AND reference = ?2""")
                .setParameter(1, run)
                .setParameter(2, reference)
                .getResultList();
        return rows.stream().map(row -> report(reference, (Object[]) row)).findFirst();
    }

    private static GatewayReport report(String reference, Object[] row) {
        return new GatewayReport(
                reference,
                GatewayState.valueOf((String) row[0]),
                Optional.ofNullable((String) row[1]).map(GatewayMode::valueOf),
                whole(row[2]),
                whole(row[3]),
                OptionalLong.empty(),
                (String) row[4],
                Optional.ofNullable((Timestamp) row[5]).map(Timestamp::toInstant),
                "",
                ((String) row[0]).toLowerCase(Locale.ROOT),
                "",
                Optional.empty());
    }

    private static OptionalLong whole(Object number) {
        return number == null ? OptionalLong.empty() : OptionalLong.of(((Number) number).longValue());
    }

    /**
     * Payments on that page which what it says would move: the gateway took or gave back the money, and ours don't show it.
     *
     * @return their references
     */
    public List<String> unsettled(String gateway, List<GatewayReport> page) {
        List<?> found = em.createNativeQuery("""
                        SELECT reference FROM payment
                        WHERE gateway = ?1
                          AND (reference = ANY (string_to_array(?2, ',')) AND status IN ('OPEN', 'FAILED', 'EXPIRED')
                               OR reference = ANY (string_to_array(?3, ',')) AND status <> 'REVERSED')""")
                .setParameter(1, gateway)
                .setParameter(2, references(page, GatewayState.PAID))
                .setParameter(3, references(page, GatewayState.REVERSED))
                .getResultList();
        return found.stream().map(String.class::cast).toList();
    }

    private static String references(List<GatewayReport> page, GatewayState state) {
        return String.join(
                ",",
                page.stream()
                        .filter(report -> report.state() == state)
                        .map(GatewayReport::reference)
                        .filter(reference -> reference.matches("[A-Za-z0-9]+"))
                        .toList());
    }

    /** They were only needed to compare. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void forget(long run) {
        em.createNativeQuery("DELETE FROM reconciliation_line WHERE run_id = ?1")
                .setParameter(1, run)
                .executeUpdate();
    }
}
