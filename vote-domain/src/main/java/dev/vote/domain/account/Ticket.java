package dev.vote.domain.account;

import java.util.Optional;

/**
 * A log-in between the password and the second factor.
 *
 * @param email of the account
 * @param pending the second factor that is being set up
 */
record Ticket(long staffId, String email, Optional<TotpSecret> pending) {}
