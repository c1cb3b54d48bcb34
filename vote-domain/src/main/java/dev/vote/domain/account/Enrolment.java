package dev.vote.domain.account;

import java.io.Serializable;

/**
 * A second factor that is being set up.
 *
 * @param email whose it is, as the app shows it
 */
public record Enrolment(String email, TotpSecret secret) implements Serializable {}
