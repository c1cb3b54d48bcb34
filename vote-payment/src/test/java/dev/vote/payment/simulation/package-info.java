/**
 * The seeded simulation: a model gateway, voters, a post that loses and repeats, outages, and a virtual clock, against the
 * real beans and a real PostgreSQL. The model keeps books of its own, by which ours are judged.
 *
 * <p>The gateway gives money back now and then, all of it or a part. Refunds that we ask for, and disputes, aren't in it, because Vote
 * doesn't have them yet. They begin at {@link dev.vote.payment.simulation.Fate} (when they happen) and {@link
 * dev.vote.payment.simulation.Invariants} (what must have become of the votes).
 */
package dev.vote.payment.simulation;
