package dev.vote.domain.export;

import dev.vote.domain.staff.StaffIdentity;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One export that somebody asked for.
 *
 * <p>It waits until its download begins, which happens once. While it runs, its server says about once a second how many
 * rows it has written; a server that says nothing for a minute is taken for dead, or its reader for asleep. Whoever asked
 * may cancel it at any time.
 */
@Entity
@Table(name = "export_run")
@Cacheable(false)
public class ExportRun {

    /** After how long without a sign of life a run counts as broken. */
    public static final Duration SILENCE = Duration.ofMinutes(1);

    private static final Duration WAIT = Duration.ofMinutes(5);

    @Id
    @GeneratedValue(generator = "export_run_seq")
    @SequenceGenerator(name = "export_run_seq", sequenceName = "export_run_seq", allocationSize = 1)
    private long id;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ExportKind kind;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ExportFormat format;

    @Column(name = "contest_id", updatable = false)
    private Long contestId;

    @Column(name = "period_from", updatable = false)
    private Instant periodFrom;

    @Column(name = "period_until", updatable = false)
    private Instant periodUntil;

    @Column(name = "staff_id", updatable = false)
    private long staffId;

    @Column(name = "staff_name", updatable = false)
    private String staffName;

    @Enumerated(EnumType.STRING)
    private ExportState state;

    @Column(name = "requested_at", updatable = false)
    private Instant requestedAt;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "seen_at")
    private Instant seenAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    private String server;

    @Column(name = "rows_done")
    private long rowsDone;

    @Column(name = "rows_total")
    private long rowsTotal;

    protected ExportRun() {}

    /** Asked for, and not begun. */
    public static ExportRun of(ExportRequest request, StaffIdentity staff, Instant now) {
        ExportRun run = new ExportRun();
        run.kind = request.kind();
        run.format = request.format();
        run.contestId = request.contestId().orElse(null);
        run.periodFrom = request.period().from().orElse(null);
        run.periodUntil = request.period().until().orElse(null);
        run.staffId = staff.id();
        run.staffName = staff.name();
        run.state = ExportState.REQUESTED;
        run.requestedAt = now;
        return run;
    }

    public long getId() {
        return id;
    }

    public ExportKind getKind() {
        return kind;
    }

    public ExportFormat getFormat() {
        return format;
    }

    /** Absent: all contests that the person may export. */
    public Optional<Long> getContestId() {
        return Optional.ofNullable(contestId);
    }

    public Period getPeriod() {
        return new Period(Optional.ofNullable(periodFrom), Optional.ofNullable(periodUntil));
    }

    /** Whether that person asked for it. */
    public boolean isOf(StaffIdentity staff) {
        return staffId == staff.id();
    }

    /** Who asked, by the name of then. */
    public String getStaffName() {
        return staffName;
    }

    public ExportState getState() {
        return state;
    }

    public Instant getRequestedAt() {
        return requestedAt;
    }

    /** Whether it was asked for so long ago that its download will hardly begin by itself. */
    public boolean isForgotten(Instant now) {
        return state == ExportState.REQUESTED && requestedAt.plus(WAIT).isBefore(now);
    }

    public Optional<Instant> getStartedAt() {
        return Optional.ofNullable(startedAt);
    }

    public Optional<Instant> getFinishedAt() {
        return Optional.ofNullable(finishedAt);
    }

    public long getRowsDone() {
        return rowsDone;
    }

    /** How many rows there were when it began; 0 until then. */
    public long getRowsTotal() {
        return rowsTotal;
    }

    /** Whether it should run but nothing was heard of it for a minute. */
    public boolean isBroken(Instant now) {
        return state == ExportState.RUNNING && seenAt.plus(SILENCE).isBefore(now);
    }

    /** @param name of the server that runs it */
    public void begin(String name, Instant now) {
        moveTo(ExportState.RUNNING);
        server = name;
        startedAt = now;
        seenAt = now;
    }

    /** @param outcome DONE, CANCELLED or FAILED */
    public void end(ExportState outcome, long rows, Instant now) {
        moveTo(outcome);
        rowsDone = rows;
        finishedAt = now;
    }

    private void moveTo(ExportState next) {
        if (!state.mayBecome(next)) {
            throw new IllegalExportMove(id, state, next);
        }
        state = next;
    }
}
