/** Refunds that staff want: decided here, carried out by the gateway, and followed until they are over. */
package dev.vote.payment.refund;
