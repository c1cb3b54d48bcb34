/** Payments: one attempt to buy votes for one contestant, and the states it moves through. */
package dev.vote.domain.payment;
