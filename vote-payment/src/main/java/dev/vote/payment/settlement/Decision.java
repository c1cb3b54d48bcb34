package dev.vote.payment.settlement;

/** A piece of evidence with what became of it. */
record Decision(Evidence evidence, Outcome outcome) {}
