package dev.vote.payment.figures;

import java.time.Instant;

/** @param start of the hour */
public record Hour(Instant start, Amounts amounts) {}
