package dev.vote.payment.export;

import dev.vote.domain.audit.AuditTrail;
import dev.vote.domain.contest.Contest;
import dev.vote.domain.export.ExportRequest;
import dev.vote.domain.export.ExportRun;
import dev.vote.domain.export.ExportState;
import dev.vote.domain.log.EventLog;
import dev.vote.domain.staff.CurrentStaff;
import dev.vote.domain.staff.Permission;
import dev.vote.domain.staff.Requires;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Asks for exports, begins their downloads, and cancels them. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class Exports {

    private static final EventLog LOG = EventLog.of(Exports.class);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    @EJB
    ExportSlots slots;

    @Inject
    ExportContests contests;

    @Inject
    CurrentStaff staff;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * @return its number; empty if as many exports are running as may
     * @throws dev.vote.domain.staff.AccessDenied for a contest that isn't in the person's scope
     */
    @Requires(Permission.EXPORT)
    public Optional<Long> request(ExportRequest request) {
        request.contestId().ifPresent(id -> staff.require(Permission.EXPORT, id));
        if (!slots.isFree()) {
            return Optional.empty();
        }
        ExportRun run = ExportRun.of(request, staff.get(), clock.instant());
        em.persist(run);
        em.flush();
        audit.record(ExportChange.of("export.request", run)
                .field("kind", null, run.getKind())
                .field("format", null, run.getFormat())
                .field("from", null, run.getPeriod().from())
                .field("until", null, run.getPeriod().until()));
        return Optional.of(run.getId());
    }

    /** Takes the one download that there is of it. */
    @Requires(Permission.EXPORT)
    public Beginning begin(long id) {
        Optional<ExportRun> found =
                lock(id).filter(run -> run.isOf(staff.get())).filter(this::isInScope);
        if (found.isEmpty()) {
            return Beginning.UNKNOWN;
        }
        ExportRun run = found.get();
        if (run.getState() != ExportState.REQUESTED) {
            return Beginning.OVER;
        }
        if (!slots.take()) {
            return Beginning.FULL;
        }
        run.begin(ServerName.get(), clock.instant());
        audit.record(ExportChange.of("export.begin", run));
        LOG.info("export.begin", "export", id, "kind", run.getKind(), "format", run.getFormat());
        return Beginning.BEGUN;
    }

    /**
     * What the download is about.
     *
     * @throws NoSuchExport if there is none, or it is somebody else's
     */
    @Requires(Permission.EXPORT)
    public ExportJob job(long id) {
        ExportRun run = Optional.ofNullable(em.find(ExportRun.class, id))
                .filter(found -> found.isOf(staff.get()))
                .filter(this::isInScope)
                .orElseThrow(() -> new NoSuchExport(id));
        ZoneId zone = contests.zone(run.getContestId());
        String subject = contests.find(run.getContestId())
                .map(Contest::getSlug)
                .map(slug -> '-' + slug)
                .orElse("");
        String name = run.getKind().name().toLowerCase(Locale.ROOT)
                + subject
                + '-'
                + STAMP.format(run.getRequestedAt().atZone(zone))
                + '.'
                + run.getFormat().ending();
        return new ExportJob(run, name, zone);
    }

    /**
     * Ends it before its time; one that is over already stays as it is.
     *
     * @throws NoSuchExport if there is none, or it is somebody else's
     */
    @Requires(Permission.EXPORT)
    public void cancel(long id) {
        ExportRun run = lock(id).filter(this::mayCancel).orElseThrow(() -> new NoSuchExport(id));
        if (!run.getState().isOver()) {
            run.end(ExportState.CANCELLED, run.getRowsDone(), clock.instant());
            audit.record(ExportChange.of("export.cancel", run).field("rows", null, run.getRowsDone()));
            LOG.info("export.cancel", "export", id, "rows", run.getRowsDone());
        }
    }

    /** One's own; an administrator ends anybody's. */
    private boolean mayCancel(ExportRun run) {
        return run.isOf(staff.get()) || staff.may(Permission.STAFF_MANAGE);
    }

    private boolean isInScope(ExportRun run) {
        return run.getContestId()
                .map(contest -> staff.may(Permission.EXPORT, contest))
                .orElse(true);
    }

    private Optional<ExportRun> lock(long id) {
        return Optional.ofNullable(em.find(ExportRun.class, id, LockModeType.PESSIMISTIC_WRITE));
    }
}
