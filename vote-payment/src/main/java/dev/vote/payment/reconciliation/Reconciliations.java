package dev.vote.payment.reconciliation;

import dev.vote.domain.contest.Contest;
import dev.vote.domain.contest.Contestant;
import dev.vote.domain.payment.Payment;
import dev.vote.domain.reconciliation.Difference;
import dev.vote.domain.reconciliation.DifferenceState;
import dev.vote.domain.reconciliation.Facts;
import dev.vote.domain.reconciliation.ReconciliationRun;
import dev.vote.domain.staff.Permission;
import dev.vote.domain.staff.Requires;
import dev.vote.payment.listing.Conditions;
import dev.vote.payment.listing.Count;
import dev.vote.payment.listing.DeskFilter;
import dev.vote.payment.listing.PageOf;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What reconciliation did and found, for whoever looks after it. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class Reconciliations {

    private static final String ROWS = "reconciliation_difference d LEFT JOIN payment p ON p.id = d.payment_id";

    private static final String LINES = """
            SELECT d, p, t, c, e.name FROM Difference d LEFT JOIN Payment p ON p.id = d.paymentId
            LEFT JOIN Contest t ON t.id = p.contestId LEFT JOIN Contestant c ON c.id = p.contestantId
            LEFT JOIN StaffMember e ON e.id = d.endedBy""";

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    @Inject
    ReconciliationSettings settings;

    /** The newest first. @param most of them */
    @Requires(Permission.RECONCILIATION_VIEW)
    public List<ReconciliationRun> runs(int most) {
        return em.createQuery("SELECT r FROM ReconciliationRun r ORDER BY r.id DESC", ReconciliationRun.class)
                .setMaxResults(most)
                .getResultList();
    }

    /** Those that a person must look at, then the others; the newest first. */
    @Requires(Permission.RECONCILIATION_VIEW)
    public List<DifferenceLine> list(DeskFilter<DifferenceState> filter, PageOf page) {
        Conditions conditions = conditions(filter);
        return lines(ids(conditions
                .bind(em.createNativeQuery("SELECT d.id FROM " + ROWS + conditions.where()
                        + " ORDER BY (d.state = 'OPEN') DESC, d.id DESC" + page.sql()))
                .getResultList()));
    }

    private static Conditions conditions(DeskFilter<DifferenceState> filter) {
        return filter.narrow(new Conditions(), "d.reference", "d.state");
    }

    private static List<Long> ids(List<?> rows) {
        return rows.stream().map(id -> ((Number) id).longValue()).toList();
    }

    /** In the order of their ids as given. */
    private List<DifferenceLine> lines(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return em.createQuery(LINES + " WHERE d.id IN :ids", Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(Reconciliations::line)
                .sorted(Comparator.comparing(
                        line -> ids.indexOf(line.difference().getId())))
                .toList();
    }

    @Requires(Permission.RECONCILIATION_VIEW)
    public Optional<ReconciliationRun> findRun(long id) {
        return Optional.ofNullable(em.find(ReconciliationRun.class, id));
    }

    /** What a run saw, the first found first. */
    @Requires(Permission.RECONCILIATION_VIEW)
    public List<Sighting> seenBy(long run, PageOf page) {
        List<?> rows = em.createNativeQuery(
                        "SELECT difference_id, ours, theirs FROM reconciliation_sighting WHERE run_id = ?1 ORDER BY difference_id"
                                + page.sql())
                .setParameter(1, run)
                .getResultList();
        Map<Long, DifferenceLine> lines = lines(
                        ids(rows.stream().map(row -> ((Object[]) row)[0]).toList()))
                .stream()
                .collect(Collectors.toMap(line -> line.difference().getId(), Function.identity()));
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Sighting(
                        lines.get(((Number) row[0]).longValue()), new Facts((String) row[1], (String) row[2])))
                .toList();
    }

    @Requires(Permission.RECONCILIATION_VIEW)
    public Count countSeenBy(long run) {
        Conditions conditions = new Conditions().and("run_id = ?", run);
        Object counted = conditions
                .bind(em.createNativeQuery(Count.sql("reconciliation_sighting", conditions)))
                .getSingleResult();
        return Count.of(((Number) counted).longValue());
    }

    @Requires(Permission.RECONCILIATION_VIEW)
    public Count count(DeskFilter<DifferenceState> filter) {
        return count(conditions(filter));
    }

    /** How many a person must look at. */
    @Requires(Permission.RECONCILIATION_VIEW)
    public Count countOpen() {
        return count(new Conditions().andEquals("d.state", DifferenceState.OPEN.name()));
    }

    private Count count(Conditions conditions) {
        Object counted = conditions
                .bind(em.createNativeQuery(Count.sql(ROWS, conditions)))
                .getSingleResult();
        return Count.of(((Number) counted).longValue());
    }

    @Requires(Permission.RECONCILIATION_VIEW)
    public Optional<DifferenceLine> find(long id) {
        return em.createQuery(LINES + " WHERE d.id = :id", Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .map(Reconciliations::line)
                .findFirst();
    }

    /** How far back one looks that somebody asks for. */
    @Requires(Permission.RECONCILIATION_VIEW)
    public Duration window(boolean isLong) {
        return isLong ? settings.nightlyWindow() : settings.window();
    }

    /** Of one payment, the newest first. */
    @Requires(Permission.RECONCILIATION_VIEW)
    public List<DifferenceLine> of(Payment payment) {
        return em.createQuery(LINES + " WHERE d.paymentId = :payment ORDER BY d.id DESC", Object[].class)
                .setParameter("payment", payment.getId())
                .getResultStream()
                .map(Reconciliations::line)
                .toList();
    }

    private static DifferenceLine line(Object[] row) {
        return new DifferenceLine(
                (Difference) row[0],
                Optional.ofNullable((Payment) row[1]),
                Optional.ofNullable((Contest) row[2]),
                Optional.ofNullable((Contestant) row[3]),
                row[4] == null ? "" : (String) row[4]);
    }
}
