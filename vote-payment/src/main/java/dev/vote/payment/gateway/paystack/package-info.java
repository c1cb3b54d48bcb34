/** Paystack behind the port; its types and its oddities end here. */
package dev.vote.payment.gateway.paystack;
