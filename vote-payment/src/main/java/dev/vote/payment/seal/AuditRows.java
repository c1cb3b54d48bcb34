package dev.vote.payment.seal;

import dev.vote.payment.seal.Findings.Turn;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whose turn it is to audit the ledger, and what was found. Each call is a transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class AuditRows {

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    @Inject
    Clock clock;

    /**
     * Takes the audit that is due.
     *
     * @param next when the next one is
     * @return false if none is due
     */
    public boolean take(Instant next) {
        return em.createNativeQuery("UPDATE sealing SET audit_due_at = ?1 WHERE audit_due_at <= ?2")
                        .setParameter(1, Timestamp.from(next))
                        .setParameter(2, Timestamp.from(clock.instant()))
                        .executeUpdate()
                == 1;
    }

    /** Where the last audit ended. */
    public Turn turn() {
        List<?> last = em.createNativeQuery("SELECT turn_contest, turn_seal FROM ledger_audit ORDER BY id DESC LIMIT 1")
                .getResultList();
        return last.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Turn(((Number) row[0]).longValue(), ((Number) row[1]).longValue()))
                .findFirst()
                .orElse(Turn.FIRST);
    }

    /** When the last audit was, and how many differences it found. */
    public Optional<Last> last() {
        List<?> last = em.createNativeQuery("SELECT began_at, differences FROM ledger_audit ORDER BY id DESC LIMIT 1")
                .getResultList();
        return last.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Last(((Timestamp) row[0]).toInstant(), ((Number) row[1]).longValue()))
                .findFirst();
    }

    public record Last(Instant at, long differences) {}

    /** @param staffId who wanted it; empty for the timer */
    public void keep(Instant began, Optional<Long> staffId, Findings findings) {
        Object id = em.createNativeQuery("""
                        INSERT INTO ledger_audit (began_at, ended_at, staff_id, contests, entries, unsealed, seals,
                                                  turn_contest, turn_seal, differences)
                        VALUES (?1, ?2, CAST(?3 AS bigint), ?4, ?5, ?6, ?7, ?8, ?9, ?10) RETURNING id""")
                .setParameter(1, Timestamp.from(began))
                .setParameter(2, Timestamp.from(clock.instant()))
                .setParameter(3, staffId.map(String::valueOf).orElse(null))
                .setParameter(4, findings.contests())
                .setParameter(5, findings.entries())
                .setParameter(6, findings.unsealed())
                .setParameter(7, findings.seals())
                .setParameter(8, findings.turn().contestId())
                .setParameter(9, findings.turn().seal())
                .setParameter(10, findings.different())
                .getSingleResult();
        findings.differences().forEach(difference -> keep(((Number) id).longValue(), difference));
    }

    private void keep(long audit, Difference difference) {
        em.createNativeQuery("""
                        INSERT INTO ledger_difference (audit_id, contest_id, kind, subject, expected, found)
                        VALUES (?1, ?2, ?3, ?4, ?5, ?6)""")
                .setParameter(1, audit)
                .setParameter(2, difference.contestId())
                .setParameter(3, difference.kind().name())
                .setParameter(4, difference.subject())
                .setParameter(5, difference.expected())
                .setParameter(6, difference.found())
                .executeUpdate();
    }
}
