package dev.vote.domain.account;

import dev.vote.domain.account.LogInResult.LoggedIn;
import dev.vote.domain.account.LogInResult.Over;
import dev.vote.domain.account.LogInResult.Refused;
import dev.vote.domain.staff.SessionSecret;
import dev.vote.domain.staff.StaffSessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The last step of a log-in, each way in one transaction: the factor is used up, the ticket too, and a session begins. */
@ApplicationScoped
@Transactional
class LogInSteps {

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    @Inject
    Accounts accounts;

    @Inject
    Attempts attempts;

    @Inject
    Tickets tickets;

    @Inject
    SecondFactors factors;

    @Inject
    StaffSessions sessions;

    @Inject
    LogInTrail trail;

    @Inject
    Clock clock;

    LogInResult byCode(Try attempt, String code) {
        return finish(
                attempt,
                "app",
                member -> factors.acceptsCode(member, code) ? Optional.of(List.of()) : Optional.empty());
    }

    LogInResult byRecoveryCode(Try attempt, String code) {
        return finish(
                attempt,
                "recovery-code",
                member ->
                        factors.acceptsRecoveryCode(member.getId(), code) ? Optional.of(List.of()) : Optional.empty());
    }

    LogInResult byEnrolment(Try attempt, TotpSecret pending, String code) {
        return finish(
                attempt,
                "new-app",
                member -> member.getSecondFactor().isEmpty() && factors.enrol(member, pending, code)
                        ? Optional.of(factors.renewRecoveryCodes(member.getId()))
                        : Optional.empty());
    }

    /** A granted try with a ticket. */
    record Try(SessionSecret secret, Ticket ticket, Attempt attempt, Visitor visitor) {}

    /** Uses a second factor up. */
    private interface Factor {

        /** @return empty if it wasn't right; the new recovery codes, if there are any, else */
        Optional<List<String>> use(StaffMember member);
    }

    private LogInResult finish(Try attempt, String name, Factor factor) {
        StaffMember member = accounts.lock(attempt.ticket().staffId());
        Optional<List<String>> codes = factor.use(member);
        if (codes.isEmpty()) {
            trail.failed(attempt.attempt(), true, "code", attempt.visitor());
            return new Refused();
        }
        if (!member.isActive() || !tickets.use(attempt.secret())) {
            return new Over();
        }
        attempts.forget(member.getEmail());
        em.createNativeQuery("UPDATE staff SET last_log_in_at = ?1 WHERE id = ?2")
                .setParameter(1, Timestamp.from(clock.instant()))
                .setParameter(2, member.getId())
                .executeUpdate();
        Visitor visitor = attempt.visitor();
        trail.loggedIn(member.identity(visitor.address()), name, visitor);
        return new LoggedIn(sessions.start(member.getId(), visitor.address(), visitor.userAgent()), codes.get());
    }
}
