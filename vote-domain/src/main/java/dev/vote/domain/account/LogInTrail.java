package dev.vote.domain.account;

import dev.vote.domain.audit.AuditTrail;
import dev.vote.domain.audit.Change;
import dev.vote.domain.log.EventLog;
import dev.vote.domain.staff.StaffIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Writes down who came in and who didn't. What was typed as an address that nobody has is not kept: it may be a password. */
@ApplicationScoped
@Transactional
class LogInTrail {

    private static final EventLog LOG = EventLog.of(LogInTrail.class);
    private static final String NOBODY = "?";

    @Inject
    AuditTrail trail;

    /** @param factor {@code password} or {@code code}: which of them was wrong */
    void failed(Attempt attempt, boolean isAccount, String factor, Visitor visitor) {
        String subject = isAccount ? attempt.email() : NOBODY;
        trail.recordStranger(about("log-in.fail", subject, visitor).field("factor", null, factor), visitor.address());
        LOG.info("log-in.failed", "factor", factor, "account", isAccount, "failures", attempt.failures());
        attempt.lockedUntil().ifPresent(until -> locked(subject, attempt.failures(), until, visitor));
    }

    private void locked(String subject, int failures, Instant until, Visitor visitor) {
        Change change = Change.of("log-in.lock", "staff", subject)
                .field("until", null, until)
                .field("failures", null, failures);
        trail.recordStranger(change, visitor.address());
        LOG.warn("log-in.locked", "failures", failures, "until", until);
    }

    /** @param factor {@code app}, {@code recovery-code} or {@code new-app}: what the second one was */
    void loggedIn(StaffIdentity who, String factor, Visitor visitor) {
        trail.record(about("log-in.succeed", who.email(), visitor).field("factor", null, factor), who);
        LOG.info("log-in.succeeded", "staff", who.id(), "factor", factor);
    }

    void loggedOut(StaffIdentity who) {
        trail.record(Change.of("log-in.end", "staff", who.email()), who);
        LOG.info("log-in.ended", "staff", who.id());
    }

    private static Change about(String action, String subject, Visitor visitor) {
        return Change.of(action, "staff", subject).field("browser", null, visitor.userAgent());
    }
}
