package dev.vote.domain.account;

import java.io.Serializable;

/**
 * What somebody may say about the own account.
 *
 * @param language {@code en}, {@code fr} or {@code zh}
 * @param version to be given back with a change
 */
public record Profile(String name, String email, String language, int recoveryCodes, long version)
        implements Serializable {}
