/** Disputes: followed until the gateway says what became of them and of their charges, listed, and answered with evidence. */
package dev.vote.payment.dispute;
