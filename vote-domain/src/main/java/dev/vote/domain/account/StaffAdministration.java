package dev.vote.domain.account;

import dev.vote.domain.account.Invitation.AddressTaken;
import dev.vote.domain.account.Invitation.Sent;
import dev.vote.domain.audit.AuditTrail;
import dev.vote.domain.audit.Change;
import dev.vote.domain.log.EventLog;
import dev.vote.domain.staff.CurrentStaff;
import dev.vote.domain.staff.Permission;
import dev.vote.domain.staff.Requires;
import dev.vote.domain.staff.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What an administrator does to accounts. Nobody does it to the own one, and somebody always remains who can.
 *
 * @throws OptimisticLockException from methods that take a version, if somebody else has changed the account since
 * @throws NoSuchMember from all, if there is nobody with that number
 */
@ApplicationScoped
@Transactional
@Requires(Permission.STAFF_MANAGE)
public class StaffAdministration {

    private static final EventLog LOG = EventLog.of(StaffAdministration.class);

    @Inject
    CurrentStaff current;

    @Inject
    Accounts accounts;

    @Inject
    Hiring hiring;

    @Inject
    StaffLinks links;

    @Inject
    Access access;

    @Inject
    SecondFactors factors;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    public Invitation invite(NewMember newMember) {
        Optional<StaffMember> hired = hiring.hire(newMember);
        if (hired.isEmpty()) {
            return new AddressTaken(
                    accounts.find(Accounts.plain(newMember.email().value()))
                            .orElseThrow()
                            .getId());
        }
        StaffMember member = hired.get();
        record(Change.of("staff.invite", "staff", member.getEmail())
                .field("name", null, member.getName())
                .field("roles", null, EnumSet.copyOf(newMember.roles())));
        return new Sent(links.make(member, LinkPurpose.INVITATION));
    }

    /**
     * Makes a link in place of any older one: an invitation until one has been accepted, a reset after that.
     *
     * @return empty if the account is deactivated
     */
    public Optional<OneTimeLink> renewLink(long id) {
        StaffMember member = accounts.lock(id);
        if (!member.isActive()) {
            return Optional.empty();
        }
        LinkPurpose purpose = member.getPassword().isPresent() ? LinkPurpose.RESET : LinkPurpose.INVITATION;
        record(Change.of("staff.link", "staff", member.getEmail()).field("purpose", null, purpose));
        return Optional.of(links.make(member, purpose));
    }

    public void revokeLink(long id) {
        StaffMember member = accounts.lock(id);
        if (links.revokeAll(id) > 0) {
            record(Change.of("staff.link-revoke", "staff", member.getEmail()));
        }
    }

    public StaffChange changeRoles(long id, long version, Set<Role> roles) {
        if (isOneself(id)) {
            return StaffChange.ONESELF;
        }
        access.lockAdministrators();
        StaffMember member = accounts.lock(id);
        member.requireVersion(version);
        Set<Role> before = member.getRoles();
        if (!roles.contains(Role.ADMIN) && access.isLastAdministrator(member)) {
            return StaffChange.LAST_ADMINISTRATOR;
        }
        member.takeRoles(roles);
        recordIfAnything(
                Change.of("staff.roles", "staff", member.getEmail()).field("roles", before, member.getRoles()));
        return StaffChange.DONE;
    }

    /** Ends sessions and links too, at once. */
    public StaffChange deactivate(long id, long version) {
        if (isOneself(id)) {
            return StaffChange.ONESELF;
        }
        access.lockAdministrators();
        StaffMember member = accounts.lock(id);
        member.requireVersion(version);
        if (access.isLastAdministrator(member)) {
            return StaffChange.LAST_ADMINISTRATOR;
        }
        member.deactivate(clock.instant());
        access.cut(id);
        links.revokeAll(id);
        record(Change.of("staff.deactivate", "staff", member.getEmail()).field("active", true, false));
        return StaffChange.DONE;
    }

    public StaffChange reactivate(long id, long version) {
        StaffMember member = accounts.lock(id);
        member.requireVersion(version);
        member.reactivate();
        record(Change.of("staff.reactivate", "staff", member.getEmail()).field("active", false, true));
        return StaffChange.DONE;
    }

    /** For somebody whose phone is gone: the next log-in sets a new app up. */
    public StaffChange resetSecondFactor(long id) {
        if (isOneself(id)) {
            return StaffChange.ONESELF;
        }
        StaffMember member = accounts.lock(id);
        if (!member.isActive()) {
            return StaffChange.NOT_ACTIVE;
        }
        factors.forget(member);
        access.cut(id);
        record(Change.of("staff.second-factor-reset", "staff", member.getEmail()));
        return StaffChange.DONE;
    }

    /** @param digest of a session of that person */
    public void endSession(long id, String digest) {
        StaffMember member = accounts.lock(id);
        if (access.endSession(id, digest)) {
            record(Change.of("staff.session-end", "staff", member.getEmail()).field("sessions", null, 1));
        }
    }

    /** Every one, also those that are half-way in. */
    public void endSessions(long id) {
        StaffMember member = accounts.lock(id);
        access.cut(id);
        record(Change.of("staff.session-end", "staff", member.getEmail()).field("sessions", null, "all"));
    }

    private boolean isOneself(long id) {
        return current.get().id() == id;
    }

    private void recordIfAnything(Change change) {
        if (change.isAnything()) {
            record(change);
        }
    }

    private void record(Change change) {
        trail.record(change);
        LOG.info(change.action(), "by", current.get().id());
    }
}
