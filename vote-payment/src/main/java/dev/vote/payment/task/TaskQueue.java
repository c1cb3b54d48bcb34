package dev.vote.payment.task;

import dev.vote.domain.money.Money;
import dev.vote.domain.staff.ContestScope;
import dev.vote.domain.staff.CurrentStaff;
import dev.vote.domain.staff.Permission;
import dev.vote.domain.staff.Requires;
import dev.vote.payment.listing.Count;
import dev.vote.payment.listing.PageOf;
import dev.vote.payment.task.Task.By;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Everything that waits for a person, as far as it is the business of whoever asks: what the ledger's audit found first, then the next
 * deadline, then the oldest. What a task is disappears by itself when it is decided on its desk, because it is read from there.
 */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class TaskQueue {

    /** Nobody works further down than that; what is there is found by its kind or its contest. */
    public static final int MOST = 1_000;

    private static final String ORDER = " ORDER BY w.kind <> 'LEDGER', w.due_at NULLS LAST, w.since, w.kind, w.id";

    private static final String DRESSED = """
            SELECT w.kind, w.id, w.reference, t.title, c.name AS contestant, w.amount_minor, w.currency, w.why, w.words, w.since, w.due_at,
                   w.who, s.name
            FROM (%s) w LEFT JOIN payment p ON p.id = w.payment_id LEFT JOIN contest t
                ON t.id = CASE WHEN w.kind = 'LEDGER' THEN w.id ELSE p.contest_id END
            LEFT JOIN contestant c ON c.id = p.contestant_id LEFT JOIN staff s ON s.id = w.who""" + ORDER;

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    @Inject
    CurrentStaff staff;

    @Inject
    Clock clock;

    @Requires(Permission.TASK_VIEW)
    public List<Task> list(TaskFilter filter, PageOf page) {
        List<TaskSource> sources = sources(filter);
        if (sources.isEmpty()) {
            return List.of();
        }
        int most = page.first() + page.size();
        String all = sources.stream().map(source -> source.first(most)).collect(Collectors.joining(" UNION ALL "));
        List<?> rows = em.createNativeQuery(DRESSED.formatted("SELECT w.* FROM (" + all + ") w" + ORDER + page.sql()))
                .getResultList();
        Instant now = clock.instant();
        return rows.stream().map(row -> task((Object[]) row, now)).toList();
    }

    /**
     * How many there are of each kind that whoever asks may see, in the kinds' order, also of those without any, as far as
     * {@link #MOST}.
     */
    @Requires(Permission.TASK_VIEW)
    public Map<TaskKind, Count> counts(TaskFilter filter) {
        return count(sources(filter), MOST);
    }

    /** How many wait for a deed of whoever asks, the own proposals not among them, up to a number: more is as much as that. */
    @Requires(Permission.TASK_VIEW)
    public long countForMe(int most) {
        List<TaskSource> mine = sources(TaskFilter.ALL).stream()
                .filter(source -> staff.may(source.kind().decide()))
                .map(source -> source.butBy(staff.get().id()))
                .toList();
        return count(mine, most).values().stream().mapToLong(Count::rows).sum();
    }

    private Map<TaskKind, Count> count(List<TaskSource> sources, int most) {
        Map<TaskKind, Count> counts = new EnumMap<>(TaskKind.class);
        if (sources.isEmpty()) {
            return counts;
        }
        String all = sources.stream()
                .map(source -> "SELECT '" + source.kind() + "', count(*) FROM (" + source.some(most + 1) + ") waiting")
                .collect(Collectors.joining(" UNION ALL "));
        for (Object row : em.createNativeQuery(all).getResultList()) {
            Object[] columns = (Object[]) row;
            counts.put(TaskKind.valueOf((String) columns[0]), upTo(most, ((Number) columns[1]).intValue()));
        }
        return counts;
    }

    private static Count upTo(int most, int counted) {
        return new Count(Math.min(counted, most), counted > most);
    }

    private List<TaskSource> sources(TaskFilter filter) {
        return Arrays.stream(TaskKind.values())
                .filter(kind -> filter.kind().isEmpty() || filter.kind().get() == kind)
                .filter(kind -> !staff.contests(kind.view()).isNothing())
                .map(kind -> source(kind, filter))
                .toList();
    }

    private TaskSource source(TaskKind kind, TaskFilter filter) {
        TaskSource source = TaskSource.of(kind);
        ContestScope scope = staff.contests(kind.view());
        if (!scope.all()) {
            source.ofContests(scope.ids());
        }
        filter.contest().ifPresent(contest -> source.ofContests(List.of(contest)));
        return source;
    }

    private Task task(Object[] row, Instant now) {
        TaskKind kind = TaskKind.valueOf((String) row[0]);
        Optional<Instant> dueAt = Optional.ofNullable((Timestamp) row[10]).map(Timestamp::toInstant);
        return new Task(
                kind,
                ((Number) row[1]).longValue(),
                (String) row[2],
                text(row[3]),
                text(row[4]),
                Optional.ofNullable((Number) row[5]).map(minor -> Money.of(minor.longValue(), (String) row[6])),
                text(row[7]),
                text(row[8]),
                ((Timestamp) row[9]).toInstant(),
                dueAt,
                dueAt.filter(now::isAfter).isPresent(),
                Optional.ofNullable((Number) row[11])
                        .filter(who -> kind.isProposal())
                        .map(who -> by(kind, who.longValue(), text(row[12]))));
    }

    private By by(TaskKind kind, long who, String name) {
        boolean isMine = who == staff.get().id();
        return new By(name, isMine, !isMine && staff.may(kind.decide()));
    }

    private static String text(Object value) {
        return value == null ? "" : (String) value;
    }
}
