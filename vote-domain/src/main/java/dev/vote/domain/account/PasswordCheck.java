package dev.vote.domain.account;

import dev.vote.domain.account.Proof.Locked;
import dev.vote.domain.account.Proof.Proven;
import dev.vote.domain.account.Proof.Wrong;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Holds a password against an account. Hashing takes a good part of a second, so no transaction is open meanwhile; and it
 * is done for addresses that nobody has too, so that the time tells nothing.
 */
@ApplicationScoped
class PasswordCheck {

    @Inject
    Attempts attempts;

    @Inject
    Accounts accounts;

    @Inject
    LogInTrail trail;

    /** @param email as it is kept */
    Proof check(String email, String password, Visitor visitor) {
        Attempt attempt = attempts.ask(email);
        if (!attempt.isGranted()) {
            return new Locked(attempt.lockedUntil().orElseThrow());
        }
        Optional<StaffMember> account = accounts.find(email);
        Optional<PasswordHash> known = account.flatMap(StaffMember::getPassword);
        boolean matches = !PasswordRules.isTooLong(password)
                && known.orElse(PasswordHash.DECOY).matches(password)
                && known.isPresent();
        if (!matches || !account.get().isActive()) {
            trail.failed(attempt, account.isPresent(), "password", visitor);
            return new Wrong();
        }
        attempts.takeBack(attempt);
        known.filter(PasswordHash::isOutdated)
                .ifPresent(old -> accounts.rehash(account.get().getId(), old, PasswordHash.of(password)));
        return new Proven(account.get());
    }
}
