/** Compares our payments with the gateway's own list, settles what can be settled, and finds what a person must look at. */
package dev.vote.payment.reconciliation;
