package dev.vote.domain.account;

import dev.vote.domain.account.LinkResult.Done;
import dev.vote.domain.account.LinkResult.Over;
import dev.vote.domain.audit.AuditTrail;
import dev.vote.domain.audit.Change;
import dev.vote.domain.log.EventLog;
import dev.vote.domain.staff.SessionSecret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Sets passwords that have been checked and hashed. Whoever knew the old one is out: its sessions and links end. */
@ApplicationScoped
@Transactional
class PasswordChanges {

    private static final EventLog LOG = EventLog.of(PasswordChanges.class);

    @Inject
    Accounts accounts;

    @Inject
    StaffLinks links;

    @Inject
    Tickets tickets;

    @Inject
    MemberSessions sessions;

    @Inject
    Attempts attempts;

    @Inject
    AuditTrail trail;

    LinkResult byLink(SessionSecret secret, PasswordHash hash, Visitor visitor) {
        Optional<StaffLinks.Holder> holder = links.find(secret);
        if (holder.isEmpty() || !links.use(secret)) {
            return new Over();
        }
        StaffMember member = accounts.lock(holder.get().staffId());
        set(member, hash, Optional.empty());
        attempts.forget(member.getEmail());
        String action = switch (holder.get().purpose()) {
            case INVITATION -> "staff.invitation-accept";
            case RESET -> "staff.password-reset";
        };
        trail.record(Change.of(action, "staff", member.getEmail()), member.identity(visitor.address()));
        LOG.info(action, "staff", member.getId());
        return new Done();
    }

    /** @param current the session that goes on */
    void byOneself(long staffId, PasswordHash hash, SessionSecret current) {
        StaffMember member = accounts.lock(staffId);
        set(member, hash, Optional.of(current));
        trail.record(Change.of("staff.password-change", "staff", member.getEmail()));
        LOG.info("staff.password-change", "staff", staffId);
    }

    private void set(StaffMember member, PasswordHash hash, Optional<SessionSecret> current) {
        member.setPassword(hash);
        sessions.endAll(member.getId(), current);
        tickets.revokeAll(member.getId());
        links.revokeAll(member.getId());
    }
}
