/** The signed messages that a gateway sends. */
package dev.vote.payment.webhook;
