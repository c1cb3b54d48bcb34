package dev.vote.web.admin.account;

import dev.vote.domain.audit.AuditEntry;
import dev.vote.web.admin.Texts;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/** An entry of the audit trail in words. */
public class AuditRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private final long id;
    private final Instant at;
    private final Long staffId;
    private final String who;
    private final String address;
    private final String action;
    private final String subjectType;
    private final String subject;
    private final String reason;
    private final List<Difference> differences;

    AuditRow(AuditEntry entry) {
        id = entry.getId();
        at = entry.getAt();
        staffId = entry.getStaffId().orElse(null);
        who = entry.getStaffName();
        address = entry.getAddress();
        action = entry.getAction();
        subjectType = entry.getSubjectType();
        subject = entry.getSubject();
        reason = entry.getReason();
        differences = Difference.between(entry.getBefore(), entry.getAfter());
    }

    public long getId() {
        return id;
    }

    public Instant getAt() {
        return at;
    }

    /** {@code null} for Vote itself, and for somebody who wasn't logged in. */
    public Long getStaffId() {
        return staffId;
    }

    public String getWho() {
        return staffId == null && !address.isEmpty() ? Texts.say("accounts", "audit.stranger") : who;
    }

    public String getAddress() {
        return address;
    }

    public String getAction() {
        return action;
    }

    public String getSubjectType() {
        return subjectType;
    }

    public String getSubject() {
        return subject;
    }

    public String getReason() {
        return reason;
    }

    public List<Difference> getDifferences() {
        return differences;
    }
}
