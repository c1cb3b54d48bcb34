/** What is done with all payments, done with very many. */
package dev.vote.payment.scale;
