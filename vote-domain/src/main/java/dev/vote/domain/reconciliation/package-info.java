/** Comparing our payments with the gateway's own list: runs, and what they found. */
package dev.vote.domain.reconciliation;
