package dev.vote.domain.account;

import dev.vote.domain.audit.AuditTrail;
import dev.vote.domain.audit.Change;
import dev.vote.domain.config.InvalidSetting;
import dev.vote.domain.config.Settings;
import dev.vote.domain.log.EventLog;
import dev.vote.domain.payment.EmailAddress;
import dev.vote.domain.staff.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the account of whoever makes the others, out of {@code vote.admin.email} and {@code vote.admin.password}, as long
 * as there is nobody at all. There is no default: without the settings, nobody can log in.
 */
@ApplicationScoped
@Transactional
public class FirstAdministrator {

    private static final EventLog LOG = EventLog.of(FirstAdministrator.class);
    private static final String EMAIL = "vote.admin.email";
    private static final String PASSWORD = "vote.admin.password";

    @Inject
    Settings settings;

    @Inject
    Hiring hiring;

    @Inject
    AuditTrail trail;

    /**
     * Several servers may start at once: one of them does it.
     *
     * @throws InvalidSetting if one is given that can't be used, or one of them only
     */
    public void makeIfNobodyIsThere() {
        Optional<String> email = settings.optionalText(EMAIL);
        Optional<String> password = settings.optionalText(PASSWORD);
        if (email.isPresent() || password.isPresent()) {
            NewMember admin = admin(settings.text(EMAIL));
            requireGood(settings.text(PASSWORD), admin);
        }
        if (!hiring.isDeserted()) {
            return;
        }
        if (email.isEmpty()) {
            LOG.warn("staff.nobody", "set", EMAIL + " and " + PASSWORD, "then", "start again");
            return;
        }
        make(admin(email.get()), password.get());
    }

    private void make(NewMember admin, String password) {
        StaffMember member = hiring.hire(admin).orElseThrow();
        member.setPassword(PasswordHash.of(password));
        trail.record(Change.of("staff.first", "staff", member.getEmail()).field("roles", null, Role.ADMIN));
        LOG.info("staff.first", "staff", member.getId());
    }

    private static NewMember admin(String email) {
        EmailAddress address =
                EmailAddress.parse(email).orElseThrow(() -> new InvalidSetting(EMAIL, "must be an e-mail address"));
        return new NewMember(address, email.substring(0, email.indexOf('@')), Set.of(Role.ADMIN), "en");
    }

    private static void requireGood(String password, NewMember admin) {
        PasswordRules.check(password, admin.email().value(), admin.name()).ifPresent(fault -> {
            throw new InvalidSetting(PASSWORD, expected(fault));
        });
    }

    private static String expected(PasswordFault fault) {
        return switch (fault) {
            case TOO_SHORT -> "must have at least " + PasswordRules.LEAST + " characters";
            case TOO_LONG -> "must have at most " + PasswordRules.MOST + " characters";
            case COMMON -> "must not be one that is guessed first";
            case PERSONAL -> "must not be made of the address";
        };
    }
}
