package dev.vote.domain.account;

/**
 * Whom a one-time link greets.
 *
 * @param email which the browser is to keep with the password
 */
public record Welcome(LinkPurpose purpose, String name, String email) {}
