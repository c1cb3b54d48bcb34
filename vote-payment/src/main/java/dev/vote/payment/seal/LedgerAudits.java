package dev.vote.payment.seal;

import dev.vote.domain.staff.CurrentStaff;
import dev.vote.domain.staff.OfContest;
import dev.vote.domain.staff.Permission;
import dev.vote.domain.staff.Requires;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;

/** What staff see of the seals and of the ledger's audits. It is about all contests, so it is for those who may see all. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class LedgerAudits {

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    @EJB
    Auditor auditor;

    @EJB
    AuditNote note;

    @Inject
    CurrentStaff staff;

    /** The last one; empty before the first. */
    @Requires(Permission.LEDGER_VIEW)
    public Optional<AuditLine> latest() {
        return rows("""
                SELECT a.began_at, a.entries, a.unsealed, a.seals, a.differences, coalesce(s.name, ''), a.id
                FROM ledger_audit a LEFT JOIN staff s ON s.id = a.staff_id ORDER BY a.id DESC LIMIT 1""").stream()
                .map(row -> new AuditLine(
                        ((Timestamp) row[0]).toInstant(),
                        number(row[1]),
                        number(row[2]),
                        number(row[3]),
                        number(row[4]),
                        (String) row[5],
                        differences(number(row[6]))))
                .findFirst();
    }

    private List<DifferenceLine> differences(long audit) {
        return rows("""
                SELECT coalesce(t.title, ''), d.kind, d.subject, d.expected, d.found
                FROM ledger_difference d LEFT JOIN contest t ON t.id = d.contest_id
                WHERE d.audit_id = %d ORDER BY d.contest_id, d.kind, d.subject""".formatted(audit)).stream()
                .map(row -> new DifferenceLine(
                        (String) row[0],
                        Difference.Kind.valueOf((String) row[1]),
                        (String) row[2],
                        (String) row[3],
                        (String) row[4]))
                .toList();
    }

    /** The last seal of each contest that has one, the newest first. */
    @Requires(Permission.LEDGER_VIEW)
    public List<SealLine> seals() {
        return rows("""
                SELECT t.title, t.slug, s.number, s.hash, s.sealed_at,
                       (SELECT sum(entries) FROM seal WHERE contest_id = t.id)
                FROM contest t CROSS JOIN LATERAL
                    (SELECT * FROM seal WHERE contest_id = t.id ORDER BY number DESC LIMIT 1) s
                ORDER BY s.sealed_at DESC, t.id LIMIT 200""").stream().map(LedgerAudits::seal).toList();
    }

    /** The seals of one contest, the newest first, each with its own entries; the export has those that are left off. */
    @Requires(Permission.LEDGER_VIEW)
    @SuppressWarnings("unchecked")
    public List<SealLine> seals(String slug) {
        List<Object[]> rows = em.createNativeQuery("""
                        SELECT t.title, t.slug, s.number, s.hash, s.sealed_at, s.entries
                        FROM seal s JOIN contest t ON t.id = s.contest_id
                        WHERE t.slug = ? ORDER BY s.number DESC LIMIT 100""").setParameter(1, slug).getResultList();
        return rows.stream().map(LedgerAudits::seal).toList();
    }

    private static SealLine seal(Object[] row) {
        return new SealLine(
                (String) row[0],
                (String) row[1],
                number(row[2]),
                (String) row[3],
                ((Timestamp) row[4]).toInstant(),
                number(row[5]));
    }

    /** @return how many differences there are */
    @Requires(Permission.LEDGER_AUDIT)
    public long auditNow() {
        long differences = auditor.auditFor(staff.get().id());
        note.write(differences);
        return differences;
    }

    /** For whoever certifies a contest's result. The whole ledger is audited; of other contests only how much is different is told. */
    @Requires(Permission.CERTIFY)
    public ContestAudit auditFor(@OfContest long contestId) {
        auditor.auditFor(staff.get().id());
        Object[] row = rows("""
                SELECT count(d.audit_id) FILTER (WHERE d.contest_id = %d), a.differences, count(d.audit_id)
                FROM ledger_audit a LEFT JOIN ledger_difference d ON d.audit_id = a.id
                WHERE a.id = (SELECT max(id) FROM ledger_audit) GROUP BY a.id""".formatted(contestId)).get(0);
        ContestAudit found = new ContestAudit(number(row[0]), number(row[1]), number(row[2]));
        note.write(contestId, found);
        return found;
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql) {
        return em.createNativeQuery(sql).getResultList();
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
