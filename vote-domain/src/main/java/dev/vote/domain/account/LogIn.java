package dev.vote.domain.account;

import dev.vote.domain.account.LogInResult.Locked;
import dev.vote.domain.account.LogInResult.NeedsCode;
import dev.vote.domain.account.LogInResult.NeedsEnrolment;
import dev.vote.domain.account.LogInResult.Over;
import dev.vote.domain.account.LogInResult.Refused;
import dev.vote.domain.account.LogInSteps.Try;
import dev.vote.domain.staff.SessionSecret;
import dev.vote.domain.staff.StaffSessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import java.util.function.Function;

/**
 * The way in: the password first, then a code of the app (or a recovery code). Whoever has no second factor yet sets one
 * up there and then. Every try counts towards the lock before it is looked at.
 */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
public class LogIn {

    @Inject
    PasswordCheck passwords;

    @Inject
    Attempts attempts;

    @Inject
    Tickets tickets;

    @Inject
    LogInSteps steps;

    @Inject
    StaffSessions sessions;

    @Inject
    LogInTrail trail;

    /** The first factor. */
    public LogInResult begin(String email, String password, Visitor visitor) {
        Proof proof = passwords.check(Accounts.plain(email), password, visitor);
        if (proof instanceof Proof.Proven proven) {
            return ticket(proven.member());
        }
        return proof instanceof Proof.Locked locked ? new Locked(locked.until()) : new Refused();
    }

    private LogInResult ticket(StaffMember member) {
        return member.getSecondFactor().isPresent()
                ? new NeedsCode(tickets.open(member.getId(), Optional.empty()))
                : new NeedsEnrolment(tickets.open(member.getId(), Optional.of(TotpSecret.random())));
    }

    /** The second factor: a code of the app. */
    public LogInResult finish(SessionSecret ticket, String code, Visitor visitor) {
        return tried(ticket, visitor, attempt -> steps.byCode(attempt, code));
    }

    /** The second factor: a recovery code. */
    public LogInResult finishByRecoveryCode(SessionSecret ticket, String code, Visitor visitor) {
        return tried(ticket, visitor, attempt -> steps.byRecoveryCode(attempt, code));
    }

    /** What to set the app up with; empty if the ticket is over or isn't for that. */
    public Optional<Enrolment> enrolment(SessionSecret ticket) {
        return tickets.find(ticket)
                .flatMap(found -> found.pending().map(pending -> new Enrolment(found.email(), pending)));
    }

    /** The second factor: the first code of the app that was just set up. */
    public LogInResult enrol(SessionSecret ticket, String code, Visitor visitor) {
        return tried(
                ticket,
                visitor,
                attempt -> attempt.ticket()
                        .pending()
                        .map(pending -> steps.byEnrolment(attempt, pending, code))
                        .orElseGet(Over::new));
    }

    /** Whether the ticket is good for another try. */
    public boolean isOpen(SessionSecret ticket) {
        return tickets.find(ticket).isPresent();
    }

    /** Ends a session at its holder's wish. One that is over stays as it is. */
    @Transactional
    public void end(SessionSecret session, Visitor visitor) {
        sessions.find(session, visitor.address()).ifPresent(trail::loggedOut);
        sessions.end(session);
    }

    private LogInResult tried(SessionSecret secret, Visitor visitor, Function<Try, LogInResult> step) {
        Optional<Ticket> ticket = tickets.find(secret);
        if (ticket.isEmpty()) {
            return new Over();
        }
        Attempt attempt = attempts.ask(ticket.get().email());
        return attempt.isGranted()
                ? step.apply(new Try(secret, ticket.get(), attempt, visitor))
                : new Locked(attempt.lockedUntil().orElseThrow());
    }
}
