package dev.vote.domain.account;

import dev.vote.domain.staff.SessionSecret;
import java.io.Serializable;
import java.time.Instant;

/**
 * A link as the administrator sees it, this once, and hands it on.
 *
 * @param memberId whose it is
 * @param secret the last part of its address
 */
public record OneTimeLink(long memberId, LinkPurpose purpose, SessionSecret secret, Instant expiresAt)
        implements Serializable {}
