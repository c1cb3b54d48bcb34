/** Seals the ledger into a chain for each contest, proves what is in it, publishes it, and audits it. It never changes the ledger. */
package dev.vote.payment.seal;
