package dev.vote.payment.export;

import dev.vote.domain.export.ExportRun;
import dev.vote.domain.staff.CurrentStaff;
import dev.vote.domain.staff.Permission;
import dev.vote.domain.staff.Requires;
import dev.vote.domain.staff.StaffIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who exported what. Whoever may export all contests sees all runs, anybody else the own ones. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class ExportHistory {

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    @Inject
    CurrentStaff staff;

    @Inject
    Clock clock;

    /** The latest first. */
    @Requires(Permission.EXPORT)
    public List<ExportLine> list(int most) {
        return lines(query("r.id > 0").setMaxResults(most));
    }

    /** @return empty if there is none, or it isn't for these eyes */
    @Requires(Permission.EXPORT)
    public Optional<ExportLine> find(long id) {
        return lines(query("r.id = :id").setParameter("id", id)).stream().findFirst();
    }

    private TypedQuery<Object[]> query(String which) {
        boolean everybodys = staff.contests(Permission.EXPORT).all();
        TypedQuery<Object[]> query = em.createQuery(
                "SELECT r, c.title FROM ExportRun r LEFT JOIN Contest c ON c.id = r.contestId WHERE " + which
                        + (everybodys ? "" : " AND r.staffId = :staff") + " ORDER BY r.requestedAt DESC, r.id DESC",
                Object[].class);
        return everybodys ? query : query.setParameter("staff", staff.get().id());
    }

    private List<ExportLine> lines(TypedQuery<Object[]> query) {
        Instant now = clock.instant();
        return query.getResultStream()
                .map(row -> line((ExportRun) row[0], Optional.ofNullable((String) row[1]), now))
                .toList();
    }

    private ExportLine line(ExportRun run, Optional<String> contest, Instant now) {
        StaffIdentity who = staff.get();
        boolean own = run.isOf(who);
        boolean mayCancel = !run.getState().isOver() && (own || who.may(Permission.STAFF_MANAGE));
        return new ExportLine(run, contest, own, mayCancel, run.isBroken(now));
    }
}
