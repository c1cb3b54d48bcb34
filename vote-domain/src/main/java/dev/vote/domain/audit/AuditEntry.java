package dev.vote.domain.audit;

import dev.vote.domain.staff.StaffIdentity;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** One thing that was done. It is never changed, and never removed. */
@Entity
@Table(name = "audit_entry")
@Cacheable(false)
public class AuditEntry {

    /** The name of whoever does what nobody asked for. */
    public static final String NOBODY = "Vote";

    private static final String STRANGER = "?";
    private static final int MAX_SUBJECT = 100;
    private static final int MAX_REASON = 500;

    @Id
    @GeneratedValue(generator = "audit_entry_seq")
    @SequenceGenerator(name = "audit_entry_seq", sequenceName = "audit_entry_seq", allocationSize = 1)
    private long id;

    private Instant at;

    @Column(name = "staff_id")
    private Long staffId;

    @Column(name = "staff_name")
    private String staffName;

    private String address;
    private String action;

    @Column(name = "subject_type")
    private String subjectType;

    private String subject;

    @Column(name = "contest_id")
    private Long contestId;

    private String reason;
    private String before;
    private String after;

    protected AuditEntry() {}

    static AuditEntry of(Change change, Optional<StaffIdentity> staff, Instant now) {
        AuditEntry entry = new AuditEntry();
        entry.at = now;
        entry.staffId = staff.map(StaffIdentity::id).orElse(null);
        entry.staffName = staff.map(StaffIdentity::name).orElse(NOBODY);
        entry.address = staff.map(StaffIdentity::address).orElse("");
        entry.action = change.action();
        entry.subjectType = change.subjectType();
        entry.subject = cut(change.subject(), MAX_SUBJECT);
        entry.contestId = change.contestId().orElse(null);
        entry.reason = cut(change.reason(), MAX_REASON);
        entry.before = change.before();
        entry.after = change.after();
        return entry;
    }

    /** Of what Vote decided itself. */
    public static AuditEntry byVote(Change change, Instant now) {
        return of(change, Optional.empty(), now);
    }

    static AuditEntry ofStranger(Change change, String address, Instant now) {
        AuditEntry entry = of(change, Optional.empty(), now);
        entry.staffName = STRANGER;
        entry.address = address;
        return entry;
    }

    private static String cut(String text, int length) {
        return text.length() > length ? text.substring(0, length) : text;
    }

    public long getId() {
        return id;
    }

    public Instant getAt() {
        return at;
    }

    /** Absent for what Vote did itself, and for somebody who isn't logged in. */
    public Optional<Long> getStaffId() {
        return Optional.ofNullable(staffId);
    }

    /** As it was then; {@code ?} for somebody who isn't logged in. */
    public String getStaffName() {
        return staffName;
    }

    /** Where it was asked for; empty for what Vote did itself. */
    public String getAddress() {
        return address;
    }

    /** Such as {@code contest.open}. */
    public String getAction() {
        return action;
    }

    public String getSubjectType() {
        return subjectType;
    }

    public String getSubject() {
        return subject;
    }

    public Optional<Long> getContestId() {
        return Optional.ofNullable(contestId);
    }

    public String getReason() {
        return reason;
    }

    /** A JSON object with the fields that changed. */
    public String getBefore() {
        return before;
    }

    /** A JSON object with the fields that changed. */
    public String getAfter() {
        return after;
    }
}
