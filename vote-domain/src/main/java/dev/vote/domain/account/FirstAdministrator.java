package dev.vote.domain.account;

import dev.vote.domain.audit.AuditTrail;
import dev.vote.domain.audit.Change;
import dev.vote.domain.log.EventLog;
import dev.vote.domain.staff.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Makes the account of whoever makes the others, out of {@code vote.admin.email} and {@code vote.admin.password}, as long
 * as there is nobody at all. There is no default: without the settings, nobody can log in.
 */
@ApplicationScoped
@Transactional
public class FirstAdministrator {

    private static final EventLog LOG = EventLog.of(FirstAdministrator.class);

    @Inject
    FirstAdministratorSettings settings;

    @Inject
    Hiring hiring;

    @Inject
    AuditTrail trail;

    /** Several servers may start at once: one of them does it. */
    public void makeIfNobodyIsThere() {
        if (!hiring.isDeserted()) {
            return;
        }
        settings.administrator().ifPresentOrElse(this::make, FirstAdministrator::warn);
    }

    private void make(NewMember administrator) {
        StaffMember member = hiring.hire(administrator).orElseThrow();
        member.setPassword(PasswordHash.of(settings.password().orElseThrow()));
        trail.record(Change.of("staff.first", "staff", member.getEmail()).field("roles", null, Role.ADMIN));
        LOG.info("staff.first", "staff", member.getId());
    }

    private static void warn() {
        LOG.warn(
                "staff.nobody",
                "set",
                FirstAdministratorSettings.EMAIL + " and " + FirstAdministratorSettings.PASSWORD,
                "then",
                "start again");
    }
}
