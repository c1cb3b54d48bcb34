package dev.vote.payment.inquiry;

import java.time.Instant;
import java.util.Optional;

/**
 * A time, open at either end.
 *
 * @param from inclusive
 * @param before exclusive
 */
public record Span(Optional<Instant> from, Optional<Instant> before) {

    public static final Span ALWAYS = new Span(Optional.empty(), Optional.empty());
}
