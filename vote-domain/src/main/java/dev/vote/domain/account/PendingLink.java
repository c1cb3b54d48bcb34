package dev.vote.domain.account;

import java.io.Serializable;
import java.time.Instant;

/** A one-time link that hasn't been used and is still good. */
public record PendingLink(LinkPurpose purpose, Instant createdAt, Instant expiresAt) implements Serializable {}
