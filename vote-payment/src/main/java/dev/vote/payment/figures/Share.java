package dev.vote.payment.figures;

/** @param name a contestant's, or a channel; empty: not told */
public record Share(String name, Amounts amounts) {}
