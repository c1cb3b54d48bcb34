package dev.vote.domain.account;

/**
 * A browser that isn't logged in.
 *
 * @param address where the request comes from
 * @param userAgent what it says of itself
 */
public record Visitor(String address, String userAgent) {}
