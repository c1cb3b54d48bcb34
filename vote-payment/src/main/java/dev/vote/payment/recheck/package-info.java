/** Asking the gateway again about payments that nobody told us the end of. */
package dev.vote.payment.recheck;
