/** Payers who dispute a payment with their bank: what the gateway says of it, and until when it waits for us. */
package dev.vote.domain.dispute;
