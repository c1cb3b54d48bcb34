package dev.vote.payment.audited;

import dev.vote.domain.audit.AuditEntry;
import dev.vote.domain.audit.Change;
import dev.vote.payment.bulk.Jdbc;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/**
 * The audit trail of what Vote decided by itself, in the transaction that does it: all by one statement, and none where nothing was decided.
 * JDBC, because JPQL has no words for an insert of a list of rows.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class AutomaticDecisions {

    private static final String INSERT = """
            INSERT INTO audit_entry (at, staff_name, address, action, subject_type, subject, contest_id, reason, before, after)
            SELECT e.at, e.staff_name, e.address, e.action, e.subject_type, e.subject, e.contest_id, e.reason, e.before, e.after
            FROM unnest(?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[],
                        ?::text[])
                WITH ORDINALITY AS e (at, staff_name, address, action, subject_type, subject, contest_id, reason, before, after, place)
            ORDER BY e.place""";

    @Inject
    Jdbc jdbc;

    /** In the order given. */
    public void record(List<Change> decisions, Instant now) {
        if (!decisions.isEmpty()) {
            insert(decisions.stream()
                    .map(decision -> AuditEntry.byVote(decision, now))
                    .toList());
        }
    }

    private void insert(List<AuditEntry> entries) {
        jdbc.write(
                INSERT,
                entries,
                columns -> columns.moment(AuditEntry::getAt)
                        .text(AuditEntry::getStaffName)
                        .text(AuditEntry::getAddress)
                        .text(AuditEntry::getAction)
                        .text(AuditEntry::getSubjectType)
                        .text(AuditEntry::getSubject)
                        .whole(entry -> entry.getContestId().orElse(null))
                        .text(AuditEntry::getReason)
                        .text(AuditEntry::getBefore)
                        .text(AuditEntry::getAfter));
    }
}
