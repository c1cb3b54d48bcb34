/** Everything that waits for a person, in one queue. What is decided, and how, is each desk's own business. */
package dev.vote.payment.task;
