package dev.vote.domain.audit;

import dev.vote.domain.staff.Permission;
import dev.vote.domain.staff.Requires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;

/** Reads the audit trail, the newest first. */
@ApplicationScoped
@Transactional
@Requires(Permission.AUDIT_VIEW)
public class AuditLog {

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    public List<AuditEntry> list(AuditFilter filter, int first, int most) {
        return query("SELECT e FROM AuditEntry e", filter, Long.MAX_VALUE, " ORDER BY e.id DESC", AuditEntry.class)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    public long count(AuditFilter filter) {
        return query("SELECT COUNT(e) FROM AuditEntry e", filter, Long.MAX_VALUE, "", Long.class)
                .getSingleResult();
    }

    /** For reading all of it, a piece at a time. @param before the last one's id, or {@link Long#MAX_VALUE} */
    public List<AuditEntry> listBefore(AuditFilter filter, long before, int most) {
        return query("SELECT e FROM AuditEntry e", filter, before, " ORDER BY e.id DESC", AuditEntry.class)
                .setMaxResults(most)
                .getResultList();
    }

    /** What was done to one thing. @param subject the whole */
    public List<AuditEntry> listOf(String subjectType, String subject, int most) {
        return em.createQuery("""
                        SELECT e FROM AuditEntry e WHERE e.subjectType = :type AND e.subject = :subject
                        ORDER BY e.id DESC""", AuditEntry.class)
                .setParameter("type", subjectType)
                .setParameter("subject", subject)
                .setMaxResults(most)
                .getResultList();
    }

    /** All that there are, by name. */
    public List<String> actions() {
        return em.createQuery("SELECT DISTINCT e.action FROM AuditEntry e ORDER BY e.action", String.class)
                .getResultList();
    }

    /** By title. SQL, because contests stand above this package. */
    public List<AuditedContest> contests() {
        List<?> rows = em.createNativeQuery("""
                        SELECT c.id, c.title FROM contest c
                        WHERE EXISTS (SELECT 1 FROM audit_entry e WHERE e.contest_id = c.id)
                        ORDER BY c.title, c.id""").getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new AuditedContest(((Number) row[0]).longValue(), (String) row[1]))
                .toList();
    }

    private <T> TypedQuery<T> query(String select, AuditFilter filter, long before, String order, Class<T> type) {
        TypedQuery<T> query = em.createQuery(
                select + """
                 WHERE e.id < :before AND LOWER(e.staffName) LIKE :who AND e.action LIKE :action
                 AND LOWER(e.subject) LIKE :subject
                """
                        + (filter.contestId().isPresent() ? " AND e.contestId = :contest" : "")
                        + (filter.from().isPresent() ? " AND e.at >= :from" : "")
                        + (filter.until().isPresent() ? " AND e.at < :until" : "")
                        + order,
                type);
        filter.contestId().ifPresent(id -> query.setParameter("contest", id));
        filter.from().ifPresent(from -> query.setParameter("from", from));
        filter.until().ifPresent(until -> query.setParameter("until", until));
        return query.setParameter("before", before)
                .setParameter("who", '%' + plain(filter.who().toLowerCase(Locale.ROOT)) + '%')
                .setParameter("action", plain(filter.action()) + '%')
                .setParameter("subject", '%' + plain(filter.subject().toLowerCase(Locale.ROOT)) + '%');
    }

    /** PostgreSQL's own escape character is the backslash. */
    private static String plain(String text) {
        return text.strip().replaceAll("([\\\\%_])", "\\\\$1");
    }
}
