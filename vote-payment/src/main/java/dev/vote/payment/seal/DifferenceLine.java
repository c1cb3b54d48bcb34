package dev.vote.payment.seal;

/** A difference that an audit found, with the contest's title. */
public record DifferenceLine(String contest, Difference.Kind kind, String subject, String expected, String found) {}
