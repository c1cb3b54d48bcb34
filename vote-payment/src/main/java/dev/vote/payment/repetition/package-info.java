/** What a server does again and again by itself. */
package dev.vote.payment.repetition;
